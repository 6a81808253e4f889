using System;
using System.Linq;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>What may be in errno, apart for the paths that have called <c>Next</c> and for the others.</summary>
/// <param name="Before">On the paths that haven't; null if there is none.</param>
/// <param name="After">On the paths that have; null if there is none.</param>
internal sealed record ErrnoState(ErrnoPath? Before, ErrnoPath? After)
{
    /// <summary>The way into a method.</summary>
    public static readonly ErrnoState Entry = new(ErrnoPath.Entry, null);

    /// <summary>Where no path leads.</summary>
    public static readonly ErrnoState Nowhere = new(null, null);

    public static ErrnoState Join(ErrnoState one, ErrnoState other) =>
        new(ErrnoPath.Join(one.Before, other.Before), ErrnoPath.Join(one.After, other.After));

    /// <summary>The same done on either kind of path.</summary>
    public ErrnoState Each(Func<ErrnoPath, ErrnoPath> change) =>
        new(Before is null ? null : change(Before), After is null ? null : change(After));

    /// <summary>After an errno that was kept is put back.</summary>
    public ErrnoState Restore(ErrnoState kept) => new(
        Before is null ? null : kept.Before ?? Before.Set(),
        After is null ? null : Restore(After, kept));

    private static ErrnoPath Restore(ErrnoPath after, ErrnoState kept)
    {
        // What was kept before Next was called is older than what Next has left. If that succeeded, it is the same.
        var lost = after.Nexts
            .Where(next => next.Value != Test.Succeeded && kept.After?.Nexts.ContainsKey(next.Key) != true)
            .Select(static next => next.Key);
        var path = kept.After ?? kept.Before ?? after.Set();
        return path with { Nexts = after.Nexts, Lost = path.Lost.Union(lost) };
    }
}
