namespace System.Runtime;

/// <summary>Makes a method stand for a symbol that the linker finds: ILC's contract, by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeImportAttribute(string entryPoint) : Attribute
{
    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
