namespace System.Runtime;

/// <summary>Binds a method to a symbol that the linker resolves. ILC knows this attribute by its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeImportAttribute(string entryPoint) : Attribute
{
    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
