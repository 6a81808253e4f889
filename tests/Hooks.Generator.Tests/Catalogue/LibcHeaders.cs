using System.Text;
using System.Text.RegularExpressions;
using HeaderReader.Libc;
using Hooks.Libc;
using TestSupport;

namespace Hooks.Generator.Tests.Catalogue;

/// <summary>Holds the catalogue against a libc's headers with a C compiler.</summary>
/// <remarks>Every prototype is declared once more after the headers: a compiler rejects one that is of another type. And
/// every class is asserted of the parameters it is the class of.</remarks>
internal static class LibcHeaders
{
    private const string Assertions = """
        #define INTEGER 1
        #define POINTER 5
        #define REAL 8
        #define COMPLEX 9
        #define RECORD(value) (__builtin_classify_type(value) == 12 || __builtin_classify_type(value) == 13)
        #define IS(kind, size, value) (__builtin_classify_type(value) == kind && sizeof(value) == (size))
        #define IS_SIGNED(value) ((__typeof__(value))-1 < 0)

        """;

    /// <summary>What the compiler says of them; nothing, if they agree.</summary>
    /// <param name="compiler">The compiler of that libc.</param>
    /// <param name="libc">The libc whose functions are read.</param>
    /// <param name="adapt">Makes a prototype that is written as the other libc does one that this libc's compiler knows;
    /// null leaves it out.</param>
    public static string Compare(string compiler, LibcSupport libc, Func<string, string, string?> adapt)
    {
        using var directory = new TemporaryDirectory();
        var source = new StringBuilder("#define _GNU_SOURCE\n#define _LARGEFILE64_SOURCE\n")
            .AppendLine(HeaderSource.HeadersAndUndeclared)
            .Append(Assertions);
        foreach (var symbol in LibcCatalogue.Symbols)
        {
            var entry = LibcCatalogue.Find(symbol)!;
            if (entry.Support is LibcSupport.Both || entry.Support == libc)
            {
                var signature = entry.Signatures[libc == LibcSupport.Musl ? ^1 : 0];
                if (adapt(symbol, signature.Prototype) is { } prototype)
                {
                    Append(source, symbol, signature, prototype);
                }
            }
        }

        File.WriteAllText(directory["catalogue.c"], source.ToString());
        return ProgramRun.Of(
            RequiredProgram.Find(compiler), ["-std=gnu11", "-w", "-fsyntax-only", directory["catalogue.c"]]).Errors;
    }

    private static void Append(StringBuilder source, string symbol, NativeSignature signature, string prototype)
    {
        var parameters = ParameterList(prototype[(prototype.IndexOf($"{symbol}(", StringComparison.Ordinal) + symbol.Length)..]);
        var names = ParameterNames(parameters).Take(signature.Parameters.Length).ToArray();
        Assert.Equal(signature.Parameters.Length, names.Length);
        var result = $"{symbol}({string.Join(", ", names)})";
        source.AppendLine($"#undef {symbol}\nextern {prototype};\nstatic void check_{symbol}{parameters} {{");
        foreach (var (name, value) in names.Zip(signature.Parameters).Append((result, signature.Result)))
        {
            source.AppendLine($"_Static_assert({Condition(name, value)}, \"{symbol}: {name} is {value}\");");
        }

        source.AppendLine("}");
    }

    /// <summary>The list alone, without what follows it if a function returns a pointer to a function.</summary>
    private static string ParameterList(string text)
    {
        var depth = 0;
        return new string([.. text.TakeWhile(c => (depth += c switch { '(' => 1, ')' => -1, _ => 0 }) > 0)]) + ")";
    }

    /// <summary>The name of each parameter: the last word, or the one within <c>(*compar)(...)</c>.</summary>
    private static IEnumerable<string> ParameterNames(string list)
    {
        var (depth, start) = (0, 1);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 || (depth == 1 && list[i] == ','))
            {
                var parameter = list[start..i].Trim();
                start = i + 1;
                if (parameter is not ("void" or "..."))
                {
                    yield return Regex.Match(parameter, @"\(\*+(?<name>\w+)\)|(?<name>\w+)(\[\w*\])*$").Groups["name"].Value;
                }
            }
        }
    }

    private static string Condition(string expression, ValueClass value) => value.Kind switch
    {
        ValueKind.Void => $"__builtin_types_compatible_p(__typeof__({expression}), void)",
        ValueKind.Pointer => $"IS(POINTER, 8, {expression})",
        ValueKind.Signed => $"IS(INTEGER, {value.Size}, {expression}) && IS_SIGNED({expression})",
        ValueKind.Unsigned => $"IS(INTEGER, {value.Size}, {expression}) && !IS_SIGNED({expression})",
        ValueKind.EitherSign => $"IS(INTEGER, {value.Size}, {expression})",
        ValueKind.Float => $"IS(REAL, {value.Size}, {expression})",
        ValueKind.LongDouble => $"IS(REAL, sizeof(long double), {expression})",
        ValueKind.Complex => $"__builtin_classify_type({expression}) == COMPLEX",
        ValueKind.Structure => $"RECORD({expression}) && sizeof({expression}) == {value.Size}",
        _ => throw new ArgumentException($"The catalogue has no {value.Kind}.", nameof(value)),
    };
}
