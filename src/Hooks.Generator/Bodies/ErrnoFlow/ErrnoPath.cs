using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>What may be in errno at a place in a method, on the paths to it that have called <c>Next</c> or on those that haven't.</summary>
/// <param name="IsKept">It may be what the caller had in it.</param>
/// <param name="IsSet">It may be a value that was set on purpose.</param>
/// <param name="Writers">The calls that may have changed it since, and what is known of them.</param>
/// <param name="Nexts">The calls of <c>Next</c> that may have been the last.</param>
/// <param name="Lost">Those of them whose errno was overwritten by an older one.</param>
internal sealed record ErrnoPath(
    bool IsKept,
    bool IsSet,
    ImmutableDictionary<IOperation, Test> Writers,
    ImmutableDictionary<IOperation, Test> Nexts,
    ImmutableHashSet<IOperation> Lost)
{
    private static readonly ImmutableDictionary<IOperation, Test> s_noCalls = ImmutableDictionary<IOperation, Test>.Empty;

    /// <summary>The way into a method.</summary>
    public static readonly ErrnoPath Entry = new(IsKept: true, IsSet: false, s_noCalls, s_noCalls, []);

    /// <summary>After a value was set on purpose.</summary>
    public ErrnoPath Set() => new(IsKept: false, IsSet: true, s_noCalls, Nexts, []);

    /// <summary>After a call that may have changed it.</summary>
    public ErrnoPath Write(IOperation call, Test test) => this with { Writers = Writers.SetItem(call, test) };

    /// <summary>After a call of <c>Next</c>.</summary>
    public static ErrnoPath After(IOperation next) =>
        new(IsKept: false, IsSet: false, s_noCalls, s_noCalls.Add(next, Test.Unknown), []);

    /// <summary>What is known after the result of a call was tested.</summary>
    public ErrnoPath Learn(IOperation call, Test test) => this with
    {
        Writers = Writers.TryGetValue(call, out var known) && known != Test.Hidden ? Writers.SetItem(call, test) : Writers,
        Nexts = Nexts.ContainsKey(call) ? Nexts.SetItem(call, test) : Nexts,
    };

    /// <summary>What holds where two paths come together.</summary>
    public static ErrnoPath? Join(ErrnoPath? one, ErrnoPath? other) =>
        one is null || other is null
            ? one ?? other
            : new ErrnoPath(
                one.IsKept || other.IsKept,
                one.IsSet || other.IsSet,
                Join(one.Writers, other.Writers),
                Join(one.Nexts, other.Nexts),
                one.Lost.Union(other.Lost));

    /// <inheritdoc/>
    public bool Equals(ErrnoPath? other) =>
        other is not null
        && IsKept == other.IsKept
        && IsSet == other.IsSet
        && AreSame(Writers, other.Writers)
        && AreSame(Nexts, other.Nexts)
        && Lost.SetEquals(other.Lost);

    /// <inheritdoc/>
    public override int GetHashCode() => Writers.Count;

    private static ImmutableDictionary<IOperation, Test> Join(ImmutableDictionary<IOperation, Test> one, ImmutableDictionary<IOperation, Test> other)
    {
        foreach (var pair in other)
        {
            // That it failed on one path says nothing after it has met one on which it succeeded.
            one = !one.TryGetValue(pair.Key, out var test) || test == pair.Value ? one.SetItem(pair.Key, pair.Value)
                : one.SetItem(pair.Key, test == Test.Hidden || pair.Value == Test.Hidden ? Test.Hidden : Test.Unknown);
        }

        return one;
    }

    private static bool AreSame(ImmutableDictionary<IOperation, Test> one, ImmutableDictionary<IOperation, Test> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var test) && test == pair.Value);
}
