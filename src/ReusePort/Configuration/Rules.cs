using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ReusePort.Configuration;

/// <summary>What the variables say: rules, of which the first that holds for a socket decides.</summary>
internal struct Rules
{
    /// <summary>How many there may be.</summary>
    public const int MaxCount = 32;

    private RuleArray _rules;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the errors of socket options are wanted on stderr.</summary>
    public bool IsDebug { get; set; }

    /// <summary>The first rule, which all of the variables are parts of.</summary>
    [UnscopedRef]
    public ref Rule First => ref Unsafe.As<RuleArray, Rule>(ref _rules);

    /// <summary>A rule.</summary>
    /// <param name="index">Its place, below <see cref="Count"/>.</param>
    [UnscopedRef]
    public readonly ref readonly Rule this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref Unsafe.As<RuleArray, Rule>(ref Unsafe.AsRef(in _rules)), index);
    }

    /// <summary>Ends the reading of the variables: the interface is for the sockets that they don't name, too.</summary>
    public void Complete()
    {
        Count = 1;
        if (First.Device.Length != 0 && First.Conditions != Conditions.None)
        {
            ref var others = ref Unsafe.Add(ref First, 1);
            others.Reuse = ReuseOptions.Unchanged;
            others.Device = First.Device;
            Count = 2;
        }
    }

    [InlineArray(MaxCount)]
    private struct RuleArray
    {
        private Rule _first;
    }
}
