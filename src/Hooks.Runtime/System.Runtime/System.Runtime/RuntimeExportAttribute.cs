namespace System.Runtime;

/// <summary>Gives a static method a symbol that compiled code may refer to: ILC's contract.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeExportAttribute(string entryPoint) : Attribute
{
    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
