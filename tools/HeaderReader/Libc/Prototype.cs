using HeaderReader.C;

namespace HeaderReader.Libc;

/// <summary>A function as a hook has to know it.</summary>
/// <param name="Result">The class of what it returns.</param>
/// <param name="Parameters">The classes of its named parameters.</param>
/// <param name="IsVariadic">Whether more may follow.</param>
/// <param name="Text">The prototype as C writes it.</param>
internal sealed record Prototype(string Result, IReadOnlyList<string> Parameters, bool IsVariadic, PrototypeText Text)
{
    /// <summary><c>i32(p,i32,...)</c>.</summary>
    public string Classes => $"{Result}({string.Join(',', Parameters.Concat(IsVariadic ? ["..."] : []))})";

    /// <summary>Whether a call to the one is a call to the other.</summary>
    public bool IsLike(Prototype other) =>
        IsVariadic == other.IsVariadic
        && Parameters.Count == other.Parameters.Count
        && Parameters.Append(Result).Zip(other.Parameters.Append(other.Result)).All(static pair => IsLike(pair.First, pair.Second));

    /// <summary>glibc takes an enumeration and musl an int; only the compiler knows the former's sign.</summary>
    private static bool IsLike(string one, string other) =>
        one == other || (one is "n32" && other is "i32" or "u32") || (other is "n32" && one is "i32" or "u32");
}
