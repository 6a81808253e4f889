using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hooks.Libc;

/// <summary>The C# type that an author would write for a C type.</summary>
internal static class CSharpType
{
    private static readonly Regex s_qualifier = new(@"\b(const|volatile|restrict)\b");
    private static readonly Regex s_functionPointer = new(@"^(?<result>.+)\(\*\)\((?<parameters>.*)\)$");

    /// <summary>The C types that have a C# equivalent by name. The catalogue has no classes for what pointers point at.</summary>
    private static readonly ImmutableDictionary<string, string> s_byName = new (string CSharp, string C)[]
    {
        ("void", "void"),
        ("byte", "char, unsigned char, signed char, uint8_t, u_char, _Bool"),
        ("sbyte", "int8_t"),
        ("short", "short, int16_t"),
        ("ushort", "unsigned short, uint16_t, in_port_t, u_short, sa_family_t"),
        ("int", "int, int32_t, pid_t, clockid_t, key_t, wchar_t, regoff_t, errno_t"),
        ("uint", "unsigned int, uint32_t, socklen_t, uid_t, gid_t, id_t, mode_t, in_addr_t, wint_t, useconds_t, u_int, pthread_key_t"),
        ("nint", "long, ssize_t, intptr_t, ptrdiff_t"),
        ("nuint", "unsigned long, size_t, uintptr_t, pthread_t"),
        ("long", "long long, int64_t, intmax_t, off_t, off64_t, loff_t, time_t, clock_t, suseconds_t, quad_t"),
        ("ulong", "unsigned long long, uint64_t, uintmax_t, dev_t, ino_t, ino64_t, rlim_t, rlim64_t, nfds_t, u_quad_t"),
        ("float", "float"),
        ("double", "double"),
        ("SockAddr", "struct sockaddr"),
        ("SockAddrIn", "struct sockaddr_in"),
        ("SockAddrIn6", "struct sockaddr_in6"),
    }
    .SelectMany(static row => row.C.Split(',').Select(name => (C: name.Trim(), row.CSharp)))
    .ToImmutableDictionary(static pair => pair.C, static pair => pair.CSharp);

    /// <summary>The type for a parameter or a result; null if C# has none, as for <c>long double</c>, or needs a structure of
    /// more than 8 bytes.</summary>
    /// <param name="type">The type in C.</param>
    /// <param name="value">Its class.</param>
    public static string? Of(string type, ValueClass value) => value switch
    {
        { Kind: ValueKind.Void } => "void",
        { Kind: ValueKind.Pointer } => Pointer(Plain(type)) ?? "void*",
        { Kind: ValueKind.LongDouble or ValueKind.Complex } or { Kind: ValueKind.Structure, Size: > 8 } => null,
        { IsInteger: true, Size: 8 } when s_byName.TryGetValue(Plain(type), out var named) && named is "nint" or "nuint" => named,

        // One of 8 bytes or less is passed as an integer of its size.
        { Kind: ValueKind.Structure } => value.Size == 8 ? "ulong" : "uint",
        { Kind: ValueKind.Float } => value.Size == 4 ? "float" : "double",
        { Kind: ValueKind.EitherSign, Size: 1 } => "byte",
        { Kind: ValueKind.Unsigned } => value.Size switch { 1 => "byte", 2 => "ushort", 4 => "uint", _ => "ulong" },
        _ => value.Size switch { 1 => "sbyte", 2 => "short", 4 => "int", _ => "long" },
    };

    /// <summary>A pointer to a type with a name here, or to a function; null for anything else.</summary>
    private static string? Pointer(string type)
    {
        if (type.Contains('('))
        {
            return FunctionPointer(type);
        }

        var pointee = type.TrimEnd('*', ' ');
        var stars = type.Count(static c => c == '*');
        return stars == 0 ? null : (s_byName.TryGetValue(pointee, out var named) ? named : "void") + new string('*', stars);
    }

    /// <summary><c>delegate* unmanaged&lt;void*, void*, int&gt;</c> for <c>int (*)(const void *, const void *)</c>.</summary>
    private static string? FunctionPointer(string type)
    {
        var match = s_functionPointer.Match(type);
        var parameters = match.Groups["parameters"].Value;
        if (!match.Success || parameters.Contains('(') || parameters.Contains("..."))
        {
            return null;
        }

        var types = CPrototype.Arguments(parameters).Add(match.Groups["result"].Value)
            .Select(static part => Plain(part))
            .Select(static part => Pointer(part) ?? (s_byName.TryGetValue(part, out var named) ? named : null))
            .ToArray();
        return types.Contains(null) ? null : $"delegate* unmanaged<{string.Join(", ", types)}>";
    }

    /// <summary>The type without qualifiers, which C# has no place for.</summary>
    public static string Plain(string type) => Regex.Replace(s_qualifier.Replace(type, " "), @"\s+", " ").Trim();
}
