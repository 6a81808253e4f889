using System.Text.RegularExpressions;

namespace HeaderReader.C;

/// <summary>A function's prototype as a person reads it, in parts, so that it can be given another name.</summary>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">Its parameters, the dots of a variadic function among them.</param>
/// <param name="Names">The names of the parameters; null if the header gives none.</param>
internal sealed partial record PrototypeText(string ReturnType, IReadOnlyList<string> Parameters, IReadOnlyList<string?> Names)
{
    /// <summary>The same with the names of another prototype if this one has none: musl's headers name no parameters.</summary>
    public PrototypeText WithNamesOf(PrototypeText other) =>
        other.Names.Count == Names.Count ? this with { Names = [.. Names.Zip(other.Names, static (own, theirs) => own ?? theirs)] } : this;

    /// <summary><c>int bind(int fd, const struct sockaddr *addr, socklen_t len)</c>.</summary>
    public string For(string symbol)
    {
        var parameters = Parameters.Select((type, index) =>
            index < Names.Count ? Declare(type, Names[index] ?? $"arg{index + 1}") : type);
        return Declare(ReturnType, $"{symbol}({(Parameters.Count == 0 ? "void" : string.Join(", ", parameters))})");
    }

    /// <summary>Puts a declared name at its place in C: after the type, or within the type of a function pointer.</summary>
    private static string Declare(string type, string name)
    {
        var pointer = FunctionPointer().Match(type);
        if (pointer.Success)
        {
            return type.Insert(pointer.Index + pointer.Length - 1, name);
        }

        var array = type.IndexOf('[', StringComparison.Ordinal);
        if (array >= 0)
        {
            return $"{type[..array].TrimEnd()} {name}{type[array..]}";
        }

        return type.EndsWith('*') ? type + name : $"{type} {name}";
    }

    [GeneratedRegex(@"\(\*+\)")]
    private static partial Regex FunctionPointer();
}
