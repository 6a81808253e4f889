namespace System.Runtime.CompilerServices;

/// <summary>Marks what .NET's runtime would call first. Nothing calls it in a hook library: [HookInitializer] is what works.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ModuleInitializerAttribute : Attribute
{
}
