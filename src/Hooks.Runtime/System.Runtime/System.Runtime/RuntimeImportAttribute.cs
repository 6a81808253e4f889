namespace System.Runtime;

/// <summary>Gives a method without a body the symbol that a call of it refers to: ILC's contract.</summary>
/// <remarks>Members that the compiler requires for C# that hook libraries do not support (string concatenation, locks) are declared
/// here with a symbol of the .NET runtime. The body check refuses a call of it at its line; if no analyzer runs, the audit
/// of the library finds the symbol.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
internal sealed class RuntimeImportAttribute(string entryPoint) : Attribute
{
    /// <summary>The symbol.</summary>
    public string EntryPoint { get; } = entryPoint;
}
