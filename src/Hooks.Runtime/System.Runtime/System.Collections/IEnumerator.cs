namespace System.Collections;

/// <summary>Named by the compiler, never made in a hook library.</summary>
public interface IEnumerator
{
    /// <summary>The element.</summary>
    object? Current { get; }

    /// <summary>Goes to the next element.</summary>
    bool MoveNext();

    /// <summary>Goes back before the first element.</summary>
    void Reset();
}
