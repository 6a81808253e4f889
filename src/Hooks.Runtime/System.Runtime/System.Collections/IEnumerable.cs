namespace System.Collections;

/// <summary>Required by C# for everything in a <c>foreach</c>, including arrays and strings; for these it then writes a plain
/// loop and never calls it.</summary>
public interface IEnumerable
{
    /// <summary>Makes an enumerator, which is an object: nothing in a hook library can.</summary>
    IEnumerator GetEnumerator();
}
