using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>What a value says of the calls that it comes from.</summary>
/// <param name="Sources">The calls whose results are in it.</param>
/// <param name="Result">The call whose result it is, and nothing else.</param>
/// <param name="SucceededIfTrue">The call that has succeeded if it is true.</param>
/// <param name="SucceededIfFalse">The call that has succeeded if it is false.</param>
/// <param name="Kept">The errno that is kept in it.</param>
internal sealed record FlowValue(
    ImmutableHashSet<IOperation> Sources,
    IOperation? Result = null,
    IOperation? SucceededIfTrue = null,
    IOperation? SucceededIfFalse = null,
    ErrnoState? Kept = null)
{
    /// <summary>A value that comes from no call.</summary>
    public static readonly FlowValue None = new(ImmutableHashSet<IOperation>.Empty);

    /// <summary>The negation of a Boolean value.</summary>
    public FlowValue Not() => this with { Result = null, SucceededIfTrue = SucceededIfFalse, SucceededIfFalse = SucceededIfTrue };

    public static FlowValue Join(FlowValue one, FlowValue other) => one.Equals(other) ? one : new FlowValue(
        one.Sources.Union(other.Sources),
        Same(one.Result, other.Result),
        Same(one.SucceededIfTrue, other.SucceededIfTrue),
        Same(one.SucceededIfFalse, other.SucceededIfFalse),
        one.Kept is null || other.Kept is null ? one.Kept ?? other.Kept : ErrnoState.Join(one.Kept, other.Kept));

    /// <inheritdoc/>
    public bool Equals(FlowValue? other) =>
        other is not null
        && Result == other.Result
        && SucceededIfTrue == other.SucceededIfTrue
        && SucceededIfFalse == other.SucceededIfFalse
        && Equals(Kept, other.Kept)
        && Sources.SetEquals(other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => Sources.Count;

    private static IOperation? Same(IOperation? one, IOperation? other) => one == other ? one : null;
}
