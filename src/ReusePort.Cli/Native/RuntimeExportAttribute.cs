namespace System.Runtime;

/// <summary>Makes a method a plain native function of a native executable: ILCompiler looks for the attribute by this name. The
/// function may be called before the runtime has started, so it can't use any of it: no object, no exception, no static
/// constructor.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class RuntimeExportAttribute(string symbol) : Attribute
{
    public string Symbol { get; } = symbol;
}
