using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ReusePort.Programs;

namespace ReusePort.Configuration;

/// <summary>What the variables say: rules, of which the first that holds for a socket decides.</summary>
internal struct Rules
{
    /// <summary>How many there may be.</summary>
    public const int MaxCount = 32;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How much is written: 0 nothing but errors in variables, 1 failed options of sockets, 2 every decision.</summary>
    public int DebugLevel { get; set; }

    /// <summary>Whether programs that this one executes are left alone.</summary>
    public bool IsForFirstProgram { get; set; }

    /// <summary>Whether lines go to a file.</summary>
    public bool HasLog { get; set; }

    /// <summary>The conditions that some rule has, and whose facts have to be asked for.</summary>
    public Conditions Asked { get; private set; }

    /// <summary>Whether listen(2) is looked at: a rule has a backlog, or every decision is written.</summary>
    public readonly bool WatchListen => _hasBacklog || DebugLevel > 1;

    /// <summary>Which of LIBREUSEPORT_RULES and the variables that it replaces have a value, a bit for each.</summary>
    public int Given { get; set; }

    /// <summary>Where the text of the rules is wrong, if it is.</summary>
    public TermPlace Wrong { get; set; }

    private bool _hasBacklog;

    // Behind what every process writes: the first rule lies on the same page.
    private RuleArray _rules;

    /// <summary>The first rule, which all of the variables but LIBREUSEPORT_RULES are parts of.</summary>
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

    /// <summary>Whether the first rule holds for every socket, so that nothing has to be known of one.</summary>
    public readonly bool IsFirstForAll
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Count != 0 && this[0].Conditions == Conditions.None;
    }

    /// <summary>Adds a rule without a term.</summary>
    /// <remarks>There are fewer than <see cref="MaxCount"/>.</remarks>
    [UnscopedRef]
    public ref Rule Add()
    {
        ref var rule = ref Unsafe.Add(ref First, Count++);
        rule.Reuse = new ReuseOptions { Address = OptionValue.Unchanged, Port = 1 };
        rule.Number = Count;
        return ref rule;
    }

    /// <summary>Drops the rules, as one of the variables holds an error.</summary>
    public void Clear() => Count = 0;

    /// <summary>Whether a rule has one of some conditions.</summary>
    /// <param name="some">The conditions.</param>
    public readonly bool Ask(Conditions some)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].Conditions.Has(some))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends the reading of the variables.</summary>
    /// <param name="text">The text of the rules.</param>
    /// <param name="program">The program that the rules are for.</param>
    public void Complete(ReadOnlySpan<byte> text, ProgramFacts program)
    {
        if (Count == 0)
        {
            TakeVariables();
        }

        for (var i = 0; i < Count; i++)
        {
            ref var rule = ref Unsafe.Add(ref First, i);
            if (rule.Conditions != Conditions.None)
            {
                rule.Settle(text, program);
            }

            rule.IsPlain = DebugLevel < 2 && rule.Device.Length == 0 && rule.Guard == Guard.None && !rule.IncomingCpu.HasValue;
            Asked |= rule.Conditions;
            _hasBacklog |= rule.Backlog != 0;
        }
    }

    /// <summary>Makes rules of the other variables: their interface is for the sockets that they don't name, too.</summary>
    private void TakeVariables()
    {
        Count = 1;
        if (First.Device.Length != 0 && First.Conditions != Conditions.None)
        {
            ref var others = ref Add();
            others.Reuse = ReuseOptions.Unchanged;
            others.Device = First.Device;
            others.Number = 0;
        }
    }

    [InlineArray(MaxCount)]
    private struct RuleArray
    {
        private Rule _first;
    }
}
