namespace Hooks.Runtime.Tests.Api;

/// <summary>Compares a stand-in with what it stands in for.</summary>
internal static class ApiComparison
{
    /// <summary>All that the stand-in has otherwise or more; what it has less is not a difference.</summary>
    /// <returns>One line for each, sorted, with the full name in front.</returns>
    public static IReadOnlyList<string> Differences(AssemblyApi standIn, AssemblyApi original) =>
        [.. standIn.Types.Values.SelectMany(type => Differences(type, original)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Differences(TypeApi type, AssemblyApi original)
    {
        if (!original.Types.TryGetValue(type.FullName, out var same))
        {
            yield return $"{type.FullName}: .NET's assembly has no such type";
            yield break;
        }

        if (type.Declaration != same.Declaration)
        {
            yield return $"{type.FullName}: here '{type.Declaration}', in .NET '{same.Declaration}'";
        }

        foreach (var supertype in type.Supertypes.Except(same.Supertypes))
        {
            yield return $"{type.FullName}: not a {supertype} in .NET";
        }

        foreach (var member in type.Members.Except(same.Members))
        {
            var namesakes = same.Members.Where(other => other.Name == member.Name).Select(other => $"'{other.Text}'").ToList();
            yield return $"{type.FullName}.{member.Name}: here '{member.Text}', in .NET " +
                (namesakes.Count == 0 ? "nothing of that name" : string.Join(" or ", namesakes));
        }
    }
}
