namespace System.Numerics;

/// <summary>A whole number in base two: what <see cref="double.ConvertToIntegerNative{TInteger}(double)"/> converts to.</summary>
/// <typeparam name="TSelf">The number's type.</typeparam>
/// <remarks>Only the integers of this assembly implement it: of .NET's members none is here.</remarks>
public interface IBinaryInteger<TSelf>
    where TSelf : IBinaryInteger<TSelf>?
{
    /// <summary>Converts to the type, as a cast does.</summary>
    internal static abstract TSelf Truncate(double value);
}
