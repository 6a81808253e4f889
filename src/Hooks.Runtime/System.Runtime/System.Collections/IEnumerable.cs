namespace System.Collections;

/// <summary>What C# asks of everything in a <c>foreach</c>, arrays and strings among it; for these it then writes a plain
/// loop and never calls it.</summary>
public interface IEnumerable
{
    /// <summary>Makes an enumerator, which is an object: nothing in a hook library can.</summary>
    IEnumerator GetEnumerator();
}
