namespace Hooks.Build.Tests.Variadic;

/// <summary>A variadic function, by the letters of its types: the result, the fixed parameters, and what is passed for the
/// dots.</summary>
/// <param name="Index">Its place in the table.</param>
/// <param name="Result">The result.</param>
/// <param name="Fixed">The fixed parameters.</param>
/// <param name="Dots">What is passed for the dots.</param>
internal sealed record VariadicShape(int Index, char Result, string Fixed, string Dots)
{
    /// <summary>Values that only C can read: a long double, and structures by value.</summary>
    private const string OnlyInC = "esS";

    /// <summary>More of each kind than there are registers, alone and mixed, behind every number of fixed parameters.</summary>
    public static readonly VariadicShape[] All = [.. ((string[])
    [
        "i:p:", "i:p:i", "i:p:iiiii", "i:p:iiiiiiiiiiii", "l:p:llllllllllllllll", "d:p:d", "d:p:dddddddd", "d:p:dddddddddddddddd",
        "i:pp:ididididididididididid", "l:pp:dididididididididididi", "i:ppi:lLiIpcfdlLiIpcfdlLiIpcfd", "p:pi:pppppppppp", "v:p:idp",
        "v::", "i::iiiiiiii", "d::dddddddddd", "i:ppppp:idp", "l:pppppp:idlidlidl", "i:d:id", "d:dddd:dddddddi", "d:dddddddd:ddii", "i:ff:fc",
        "i:idlfp:idididididididid", "l:i:cfcfcfcfcfcfcfcfcfcf", "i:p:ie", "i:p:eeeeeeeeee", "l:p:ieieieieieieieiei", "i:p:s", "i:p:sisisisisi",
        "d:pd:dSdSid", "p:p:IIIIIIIIIIddddddddddLLLL", "i:bhBH:iiiiiiiii",
    ]).Select(static (letters, index) => letters.Split(':') is var parts ? new VariadicShape(index, parts[0][0], parts[1], parts[2]) : null!)];

    private bool HasResult => Result != 'v';

    private IEnumerable<char> ReadInCSharp => Dots.TakeWhile(static letter => !OnlyInC.Contains(letter, StringComparison.Ordinal));

    private static string C(char letter) => letter switch
    {
        'i' => "int", 'I' => "unsigned", 'l' => "long", 'L' => "unsigned long", 'p' => "void *", 'd' => "double", 'f' => "float",
        'c' or 'b' => "signed char", 'B' => "unsigned char", 'h' => "short", 'H' => "unsigned short", 'e' => "long double",
        's' => "struct two", 'S' => "struct three", _ => "void",
    };

    /// <summary>The type that a value for the dots is read as.</summary>
    private static string Promoted(char letter) => letter switch { 'c' => "int", 'f' => "double", _ => C(letter) };

    private static string CSharp(char letter) => letter switch
    {
        'i' => "int", 'I' => "uint", 'l' => "long", 'L' => "ulong", 'p' => "void*", 'd' => "double", 'f' => "float",
        'b' => "sbyte", 'B' => "byte", 'h' => "short", 'H' => "ushort", _ => "void",
    };

    private static string Read(char letter) => letter switch
    {
        'i' or 'c' => "ReadInt32()", 'I' => "ReadUInt32()", 'l' => "ReadInt64()", 'L' => "ReadUInt64()", 'p' => "ReadPointer()", _ => "ReadDouble()",
    };

    private static string Value(char letter, int number) => letter switch
    {
        'p' => $"(void *){number}L", 's' => $"(struct two){{ {number}, {number}.5 }}", 'S' => $"(struct three){{ {number}, 2, 3 }}",
        'I' => $"{4294967000 + number}u", 'l' => $"{-(1L << 45) + number}L", 'L' => $"{(1UL << 45) + (ulong)number}UL",
        'i' => $"{int.MinValue + 1 + number}", 'd' => $"{number}.25", 'f' => $"{number}.5f", 'e' => $"{number}.75L", _ => $"{number}",
    };

    private static string Number(char letter, string value) => letter switch
    {
        'p' => $"(double)(long){value}", 's' => $"two({value})", 'S' => $"three({value})", _ => $"(double){value}",
    };

    private string FixedList(Func<char, string> type) => string.Join(", ", Fixed.Select((letter, index) => $"{type(letter)} a{index}"));

    private string FixedNames => string.Concat(Fixed.Select(static (_, index) => $"a{index}, "));

    private static string Digest(string letters, Func<int, string> value) =>
        string.Concat(letters.Select((letter, index) => $" + {Number(letter, value(index))} * {index + 2}"));

    /// <summary>A hook that reads what it can, from a copy, and passes the list on to the function in C.</summary>
    public string Hook
    {
        get
        {
            var fixedPart = FixedList(CSharp);
            var reads = string.Concat(ReadInCSharp.Select((letter, index) => $" + {Number(letter, $"copy.{Read(letter)}")} * {Fixed.Length + index + 2}"));
            return $$"""
                [Intercept("f{{Index}}")]
                private static partial {{(HasResult ? CSharp(Result) : "void")}} F{{Index}}({{fixedPart}}{{(Fixed == "" ? "" : ", ")}}VaList arguments)
                {
                    var copy = arguments;
                    s_seen = 1{{Digest(Fixed, static index => $"a{index}")}}{{reads}};
                    {{(HasResult ? "return " : "")}}vf{{Index}}({{FixedNames}}&arguments);
                }
                [DllImport("*")] private static extern {{(HasResult ? CSharp(Result) : "void")}} vf{{Index}}({{fixedPart}}{{(Fixed == "" ? "" : ", ")}}void* list);

                """;
        }
    }

    /// <summary>The functions in C, with dots and with a list.</summary>
    public string Functions
    {
        get
        {
            var reads = string.Concat(Dots.Select((letter, index) => $"{Promoted(letter)} d{index} = va_arg(list, {Promoted(letter)}); "));
            var digest = $"1{Digest(Fixed, static index => $"a{index}")}{Digest(new string(' ', Fixed.Length) + Dots, index => index < Fixed.Length ? "0" : $"d{index - Fixed.Length}")}";
            var head = $"({(Fixed == "" ? "" : FixedList(C) + ", ")}";
            return $"{C(Result)} f{Index}{List} {{ missed = 1; {(HasResult ? "return 0;" : "")} }}\n"
                + $"{C(Result)} vf{Index}{head}va_list list) {{ {reads}seen = {digest}; {(HasResult ? $"return {Value(Result, Index + 11)};" : "")} }}\n";
        }
    }

    /// <summary>The prototype in C.</summary>
    public string Prototype => $"{C(Result)} f{Index}{List};\n";

    /// <summary>Before C23 a variadic function has a fixed parameter; one without a prototype is called in the same way.</summary>
    private string List => Fixed == "" ? "()" : $"({FixedList(C)}, ...)";

    /// <summary>A call, which prints what is wrong.</summary>
    public string Call
    {
        get
        {
            var values = (Fixed + Dots).Select((letter, index) => (Letter: letter, Value: Value(letter, 1 + (((Index * 7) + index) % 90)))).ToArray();
            var declarations = string.Concat(values.Select(static (value, index) => $"{C(value.Letter)} a{index} = {value.Value}; "));
            var inCSharp = Fixed + string.Concat(ReadInCSharp);
            var call = $"f{Index}({string.Join(", ", values.Select(static (_, index) => $"a{index}"))});";
            return $$"""
                {
                    {{declarations}}
                    double want = 1{{Digest(Fixed + Dots, static index => $"a{index}")}}, in_hook = 1{{Digest(inCSharp, static index => $"a{index}")}};
                    {{(HasResult ? $"check(\"f{Index} result\", {Number(Result, $"({call[..^1]})")}, {Number(Result, $"({C(Result)})({Value(Result, Index + 11)})")});" : call)}}
                    check("f{{Index}} hook", hook_seen(), in_hook);
                    check("f{{Index}} list", seen, want);
                }

                """;
        }
    }
}
