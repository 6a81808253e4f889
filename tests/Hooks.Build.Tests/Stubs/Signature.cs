namespace Hooks.Build.Tests.Stubs;

/// <summary>A function that takes and returns values of certain types, by their letters (<see cref="Passed"/>).</summary>
/// <param name="Index">Its place in the table.</param>
/// <param name="Result">The result.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed record Signature(int Index, char Result, string Parameters)
{
    /// <summary>Integers of all widths, floats, structs by value and as results, function pointers, and more of each than there
    /// are registers.</summary>
    public static readonly Signature[] All = [.. ((string[])
    [
        "v", "i", "l", "d", "p", "vi", "vp", "bb", "BB", "hh", "HH", "ii", "II", "ll", "LL", "nn", "NN", "ff", "dd", "pp", "ee", "ik", "kk",
        "bbBhHiI", "BhHbBiIlL", "hbhbhbhbhbh", "Hiiiiiiiiiiii", "llllllllllllll", "dffffffffffff", "fdddddddddd",
        "iifdifdifdifdifdifd", "lbBhHiIlLfdbBhHiIlL", "ppppppppppp", "11", "33", "88", "66", "22", "44", "99",
        "1313", "i1386249", "8ddddddddd8", "6lllll6", "2fffffff2", "4ddddd4", "9llllll9", "99999", "9iiiiiid9",
        "e9eke", "dkf8k", "3bBhHiI3", "v9494", "f6262626262", "n", "Nl9", "bI6f", "Hk4", "B2222222222",
    ]).Select(static (letters, index) => new Signature(index, letters[0], letters[1..]))];

    private bool HasResult => Result != Passed.Nothing;

    private static string CType(char letter) => letter == Passed.Nothing ? "void" : Passed.Types[letter].C;

    private static string CSharpType(char letter) => letter == Passed.Nothing ? "void" : Passed.Types[letter].CSharp;

    private string Join(Func<char, int, string> part, string separator) => string.Join(separator, Parameters.Select(part));

    private string Digest => Parameters == "" ? "1" : Join(static (letter, index) => $"{Passed.Types[letter].NumberOf($"a{index}")} * {index + 2}", " + ");

    private string CParameters => Parameters == "" ? "void" : Join(static (letter, index) => $"{CType(letter)} a{index}", ", ");

    private string Arguments => Join(static (_, index) => $"a{index}", ", ");

    private string ResultValue => Passed.Types[Result].ValueFor(Index + 31);

    /// <summary>A hook that looks at everything, one that passes the call on, and the import of a function of C.</summary>
    public string Hooks
    {
        get
        {
            var parameters = Join(static (letter, index) => $"{CSharpType(letter)} a{index}", ", ");
            var type = CSharpType(Result);
            var calls = HasResult
                ? $"var imported = c{Index}({Arguments}); s_imported = {Passed.Types[Result].NumberOf("imported")}; var result = Next.S{Index}({Arguments}); s_result = {Passed.Types[Result].NumberOf("result")}; return result;"
                : $"c{Index}({Arguments}); Next.S{Index}({Arguments}); s_imported = s_result = 0;";
            return $$"""
                [Intercept("s{{Index}}")] private static partial {{type}} S{{Index}}({{parameters}}) { s_seen = {{Digest}}; {{calls}} }
                [Intercept("p{{Index}}")] private static partial {{type}} P{{Index}}({{parameters}}) => Next.P{{Index}}({{Arguments}});
                [DllImport("*")] private static extern {{type}} c{{Index}}({{parameters}});

                """;
        }
    }

    /// <summary>The functions' prototypes.</summary>
    public string Prototypes => string.Concat(((string[])["s", "p", "c"]).Select(name => $"{CType(Result)} {name}{Index}({CParameters});\n"));

    /// <summary>The functions in C: each notes what it was given.</summary>
    public string Functions => string.Concat(((string[])["s", "p", "c"]).Select(name =>
        $"{CType(Result)} {name}{Index}({CParameters}) {{ seen_{name} = {Digest}; {(HasResult ? $"return {ResultValue};" : "")} }}\n"));

    /// <summary>The calls, which print what is wrong.</summary>
    public string Calls
    {
        get
        {
            var declarations = Join((letter, index) => $"{CType(letter)} a{index} = {Passed.Types[letter].ValueFor((Index * 7) + index)};", " ");
            var number = HasResult ? Passed.Types[Result].NumberOf("r") : "0";
            string Call(string name) => HasResult ? $"r = {name}{Index}({Arguments});" : $"{name}{Index}({Arguments});";
            var result = HasResult ? $"{CType(Result)} r = {ResultValue};" : "";
            return $$"""
                {
                    {{declarations}} {{result}} double want = {{Digest}}, answer = {{number}};
                    {{Call("s")}}
                    check("s{{Index}} hook", hook_seen(), want); check("s{{Index}} next", seen_s, want); check("s{{Index}} import", seen_c, want);
                    check("s{{Index}} result of import", hook_imported(), answer); check("s{{Index}} result of next", hook_result(), answer); check("s{{Index}} result", {{number}}, answer);
                    {{Call("p")}}
                    check("p{{Index}} next", seen_p, want); check("p{{Index}} result", {{number}}, answer);
                }

                """;
        }
    }
}
