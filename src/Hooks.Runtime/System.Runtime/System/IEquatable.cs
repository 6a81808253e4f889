namespace System;

/// <summary>A type that can be compared with <typeparamref name="T"/> for equality.</summary>
public interface IEquatable<T> where T : allows ref struct
{
    /// <summary>Whether both are equal.</summary>
    bool Equals(T? other);
}
