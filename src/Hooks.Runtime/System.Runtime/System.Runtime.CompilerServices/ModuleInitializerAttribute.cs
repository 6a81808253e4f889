namespace System.Runtime.CompilerServices;

/// <summary>Names a method that .NET calls when it loads the assembly: an error in a hook library, whose methods are marked
/// <c>[HookInitializer]</c>.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ModuleInitializerAttribute : Attribute
{
}
