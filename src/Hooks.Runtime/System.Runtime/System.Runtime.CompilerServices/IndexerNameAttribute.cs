namespace System.Runtime.CompilerServices;

/// <summary>Names an indexer as other languages see it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IndexerNameAttribute : Attribute
{
    /// <summary>Names the indexer.</summary>
    public IndexerNameAttribute(string indexerName)
    {
        _ = indexerName;
    }
}
