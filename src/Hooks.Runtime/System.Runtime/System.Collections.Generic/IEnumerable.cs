namespace System.Collections.Generic;

/// <summary>What the compiler makes of a method with <c>yield</c>; nothing in a hook library does.</summary>
public interface IEnumerable<out T> : IEnumerable where T : allows ref struct
{
    /// <summary>Makes an enumerator, which is an object: nothing in a hook library can.</summary>
    new IEnumerator<T> GetEnumerator();
}
