namespace System;

/// <summary>Something with an end that <c>using</c> calls.</summary>
public interface IDisposable
{
    /// <summary>Ends it.</summary>
    void Dispose();
}
