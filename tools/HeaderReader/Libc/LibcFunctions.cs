using System.Text.RegularExpressions;
using HeaderReader.C;

namespace HeaderReader.Libc;

/// <summary>What one libc declares and exports.</summary>
internal sealed partial class LibcFunctions
{
    private readonly Dictionary<string, Prototype> _prototypes = [];

    private LibcFunctions(HashSet<string> exports) => Exports = exports;

    /// <summary>Every function that its libraries export, or a later version of them does.</summary>
    public HashSet<string> Exports { get; }

    /// <summary>The functions that a header declares too, by symbol.</summary>
    public IReadOnlyDictionary<string, Prototype> Prototypes => _prototypes;

    /// <summary>Reads headers and libraries.</summary>
    public static LibcFunctions Read(HeaderSet headers)
    {
        var result = new LibcFunctions([.. Libc.Exports.Of(headers.Libraries), .. headers.NewerFunctions]);
        foreach (var variant in headers.Variants)
        {
            string[] options = [.. headers.Options, .. variant];
            result.AddDeclared(options);
            result.AddMacroNames(options);
        }

        return result;
    }

    private void AddDeclared(IReadOnlyCollection<string> options)
    {
        var source = options.Contains("-D_GNU_SOURCE") ? HeaderSource.HeadersAndUndeclared : HeaderSource.Headers;
        var declarations = Declarations.Read(source, options);
        var functions = declarations.Functions.Values
            .Where(function => Exports.Contains(function.Symbol) && !_prototypes.ContainsKey(function.Symbol) && !SizedFloat().IsMatch(function.Symbol))
            .ToArray();
        var classes = new TypeClasses(declarations.TypeNames, RecordSizes(source, options, functions, declarations));
        var text = new PrototypeWriter(declarations.TypeNames);
        foreach (var function in functions)
        {
            _prototypes.Add(function.Symbol, new Prototype(
                classes.Of(function.ReturnType),
                [.. function.Parameters.Select(parameter => classes.Of(parameter.Type))],
                function.IsVariadic,
                text.Of(function)));
        }
    }

    /// <summary>The sizes of the structures that functions take and return: the compiler knows them best.</summary>
    private static Dictionary<string, string> RecordSizes(
        string source, IReadOnlyCollection<string> options, IEnumerable<Function> functions, Declarations declarations)
    {
        var classes = new TypeClasses(declarations.TypeNames, new Dictionary<string, string>());
        var records = functions
            .SelectMany(static function => function.Parameters.Select(static parameter => parameter.Type).Append(function.ReturnType))
            .Select(classes.RecordOf)
            .OfType<(string Key, string Operand)>()
            .Distinct()
            .ToArray();
        if (records.Length == 0)
        {
            return [];
        }

        var constants = string.Join(", ", records.Select(static (record, index) => $"size_of_record_{index} = (int)sizeof({record.Operand})"));
        var values = Declarations.Read($"{source}\nenum {{ {constants} }};\n", options).Constants;
        return records
            .Select((record, index) => (record.Key, Size: values[$"size_of_record_{index}"]))
            .ToDictionary(static pair => pair.Key, static pair => pair.Size);
    }

    /// <summary>musl exports <c>open64</c> and declares it by <c>#define open64 open</c>.</summary>
    private void AddMacroNames(IEnumerable<string> options)
    {
        var macros = ChildProcess.Run("clang", ["-x", "c", "-std=gnu11", "-w", "-E", "-dM", .. options, "-"], HeaderSource.Headers);
        foreach (Match macro in MacroName().Matches(macros))
        {
            var (name, meaning) = (macro.Groups["name"].Value, macro.Groups["meaning"].Value);
            if (Exports.Contains(name) && _prototypes.TryGetValue(meaning, out var prototype))
            {
                _prototypes.TryAdd(name, prototype);
            }
        }
    }

    // sinf128 and its hundreds of like (ISO/IEC TS 18661-3): second names, mostly, and C# has no type for the rest.
    [GeneratedRegex(@"f(32|64|128)x?(_[rl])?$")]
    private static partial Regex SizedFloat();

    [GeneratedRegex(@"^#define (?<name>\w+) (?<meaning>\w+)$", RegexOptions.Multiline)]
    private static partial Regex MacroName();
}
