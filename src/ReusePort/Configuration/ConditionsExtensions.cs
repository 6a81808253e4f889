using System.Runtime.CompilerServices;

namespace ReusePort.Configuration;

/// <summary>Tests of flags: <c>Enum.HasFlag</c> would box.</summary>
internal static class ConditionsExtensions
{
    /// <summary>Whether one of some conditions is among these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(this Conditions conditions, Conditions some) => (conditions & some) != 0;
}
