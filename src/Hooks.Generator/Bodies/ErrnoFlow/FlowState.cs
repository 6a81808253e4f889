using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.ErrnoFlow;

/// <summary>What is known at a place in a method.</summary>
/// <param name="Errno">What may be in errno.</param>
/// <param name="Values">What the locals, parameters and captures hold; nothing of interest if one is missing.</param>
internal sealed record FlowState(ErrnoState Errno, ImmutableDictionary<object, FlowValue> Values)
{
    /// <summary>The way into a method.</summary>
    public static readonly FlowState Entry = new(ErrnoState.Entry, ImmutableDictionary<object, FlowValue>.Empty);

    public static FlowState Join(FlowState? one, FlowState other)
    {
        if (one is null)
        {
            return other;
        }

        var values = one.Values;
        foreach (var pair in other.Values)
        {
            values = values.SetItem(pair.Key, values.TryGetValue(pair.Key, out var value) ? FlowValue.Join(value, pair.Value) : pair.Value);
        }

        return new FlowState(ErrnoState.Join(one.Errno, other.Errno), values);
    }

    /// <summary>What a variable holds.</summary>
    public FlowValue ValueOf(object variable) => Values.TryGetValue(variable, out var value) ? value : FlowValue.None;

    /// <summary>After a variable was given a value. On a path on which a call has failed, that value is about it, unless it is what
    /// <c>Next</c> has returned.</summary>
    public FlowState Assign(object variable, FlowValue value)
    {
        var failed = new[] { Errno.Before, Errno.After }.OfType<ErrnoPath>()
            .SelectMany(static path => path.Writers.Where(static writer => writer.Value == Test.Failed).Select(static writer => writer.Key))
            .ToArray();
        if (failed.Length != 0 && !value.Sources.Any(call => Errno.After?.Nexts.ContainsKey(call) == true))
        {
            value = value with { Sources = value.Sources.Union(failed) };
        }

        return this with { Values = value.Equals(FlowValue.None) ? Values.Remove(variable) : Values.SetItem(variable, value) };
    }

    /// <inheritdoc/>
    public bool Equals(FlowState? other) =>
        other is not null
        && Errno.Equals(other.Errno)
        && Values.Count == other.Values.Count
        && Values.All(pair => other.Values.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count;
}
