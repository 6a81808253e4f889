namespace System.Runtime.CompilerServices;

/// <summary>Names an indexer as other languages see it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IndexerNameAttribute(string indexerName) : Attribute
{
    /// <summary>The name.</summary>
    public string Value { get; } = indexerName;
}
