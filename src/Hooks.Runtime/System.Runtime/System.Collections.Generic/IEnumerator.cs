namespace System.Collections.Generic;

/// <summary>Named by the compiler, never made in a hook library.</summary>
public interface IEnumerator<out T> : IDisposable, IEnumerator where T : allows ref struct
{
    /// <summary>The element.</summary>
    new T Current { get; }
}
