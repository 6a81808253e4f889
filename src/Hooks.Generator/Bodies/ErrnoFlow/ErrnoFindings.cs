using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>The findings on the paths of a method: errors, and the effect for its callers.</summary>
/// <param name="effects">The operations that call something.</param>
internal sealed class ErrnoFindings(IReadOnlyDictionary<IOperation, ErrnoEffect> effects)
{
    private readonly HashSet<(IOperation Writer, IOperation Next)> _writersBeforeNext = [];

    /// <summary>The calls that may change errno before <c>Next</c> leaves it alone. Where an older errno is put over that of
    /// <c>Next</c>, it is put over theirs as well.</summary>
    public IEnumerable<IOperation> WritersBeforeNext =>
        _writersBeforeNext.Where(pair => !LostNexts.Contains(pair.Next)).Select(static pair => pair.Writer);

    /// <summary>The calls that may change what <c>Next</c> has left.</summary>
    public HashSet<IOperation> WritersAfterNext { get; } = [];

    /// <summary>The calls of <c>Next</c> whose errno an older one is put over.</summary>
    public HashSet<IOperation> LostNexts { get; } = [];

    /// <summary>What the method does to errno as a whole.</summary>
    public ErrnoEffect Effect { get; private set; } = ErrnoEffect.Never;

    /// <summary>The calls that lead to <c>Next</c>.</summary>
    public IEnumerable<IOperation> Nexts => effects.Where(static pair => pair.Value.LeadsToNext).Select(static pair => pair.Key);

    /// <summary>The function of libc that a call comes to, and that may change errno.</summary>
    public string FunctionOf(IOperation call) => effects[call].Function!;

    /// <summary><c>Next</c> is called: if it succeeds, errno stays what earlier calls have made it.</summary>
    /// <param name="errno">What may be in errno.</param>
    /// <param name="next">The call.</param>
    public void BeforeNext(ErrnoState errno, IOperation next)
    {
        foreach (var writer in new[] { errno.Before, errno.After }.OfType<ErrnoPath>().SelectMany(static path => path.Writers))
        {
            if (writer.Value != Test.Succeeded)
            {
                BeforeNext(writer.Key, next);
            }
        }
    }

    /// <summary>A call may change errno before <c>Next</c>.</summary>
    /// <param name="writer">The call that may.</param>
    /// <param name="next">The call of <c>Next</c>.</param>
    public void BeforeNext(IOperation writer, IOperation next)
    {
        _writersBeforeNext.Add((writer, next));
        Effect = Effect.Or(new ErrnoEffect(OverwritesBeforeNext: effects[writer].Function));
    }

    /// <summary>The method returns.</summary>
    /// <param name="errno">What may be in errno.</param>
    /// <param name="value">What it returns; null for nothing.</param>
    public void AtReturn(ErrnoState errno, FlowValue? value)
    {
        if (errno.Before is { } before)
        {
            Effect = Effect.Or(new ErrnoEffect(
                Keeps: before.IsKept,
                Sets: before.IsSet,
                Overwrites: before.Writers.Where(static writer => writer.Value != Test.Succeeded).Select(writer => effects[writer.Key].Function).FirstOrDefault()));
        }

        if (errno.After is { } after)
        {
            AfterNext(after, value);
        }
    }

    private void AfterNext(ErrnoPath after, FlowValue? value)
    {
        Effect = Effect.Or(ErrnoEffect.Next);
        var returnsNext = value is not null && value.Sources.Any(after.Nexts.ContainsKey);
        foreach (var writer in after.Writers.Where(static writer => writer.Value != Test.Succeeded))
        {
            var function = effects[writer.Key].Function;
            if (IsOutcome(writer.Key, writer.Value, value, returnsNext))
            {
                Effect = Effect.Or(new ErrnoEffect(FailsAfterNext: function));
            }
            else
            {
                WritersAfterNext.Add(writer.Key);
                Effect = Effect.Or(new ErrnoEffect(OverwritesNext: function));
            }
        }

        foreach (var next in after.Lost.Where(next => returnsNext || value is null || !after.Nexts.TryGetValue(next, out var test) || test != Test.Failed))
        {
            LostNexts.Add(next);
            Effect = Effect.Or(new ErrnoEffect(LosesNext: true));
        }
    }

    /// <summary>Whether a failure is what the caller is told of: the result says so, or the path is the one on which the call was found
    /// to have failed.</summary>
    private static bool IsOutcome(IOperation call, Test test, FlowValue? value, bool returnsNext) =>
        value is not null && test != Test.Hidden && (value.Sources.Contains(call) || (test == Test.Failed && !returnsNext));
}
