using System.CommandLine;
using System.Globalization;
using System.Text;
using ReusePort.Cli.Errors;
using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>The arguments of the tool, parsed.</summary>
/// <remarks>The tool's options end at the first word that is not an option, or after <c>--</c>. The parser has no such rule, so
/// it gets only the words before.</remarks>
internal sealed class CommandLine
{
    private const int MaxCopies = 1024;

    private static readonly Dictionary<Variable, Option> s_settings =
        Setting.WithOption.ToDictionary(static setting => setting.Variable, CreateOption);

    private static readonly Option<string> s_copies = Value("--copies");
    private static readonly Option<bool> s_check = Flag("--check");
    private static readonly Option<bool> s_json = Flag("--json");
    private static readonly Option<string[]> s_socket = Several("--socket");

    private static readonly Option<string> s_via = Value("--via");
    private static readonly Option<bool> s_strict = Flag("--strict");

    private static readonly RootCommand s_root = CreateRoot();

    // An argument may begin with @, and a word such as -ab is an error, not -a and -b.
    private static readonly ParserConfiguration s_parser = new()
    {
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    private readonly ParseResult _result;

    private CommandLine(ParseResult result, Options options, int commandStart)
    {
        _result = result;
        Options = options;
        CommandStart = commandStart;
    }

    /// <summary>Whether the help or the version is requested.</summary>
    public bool IsHelpOrVersion => _result.Action is not null;

    /// <summary>The options.</summary>
    public Options Options { get; }

    /// <summary>The index of the command's name among the arguments.</summary>
    public int CommandStart { get; }

    /// <summary>The names of all options, which the help must include.</summary>
    public static IEnumerable<string> OptionNames => s_root.Options.Select(static option => option.Name);

    /// <summary>Parses the arguments.</summary>
    /// <exception cref="CommandException">They are wrong.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        var end = EndOfOptions(arguments);
        var result = s_root.Parse(arguments[..end], s_parser);
        if (result.Errors.Count > 0)
        {
            throw new CommandException(result.Errors[0].Message);
        }

        var start = end < arguments.Length && arguments[end] == "--" ? end + 1 : end;
        if (result.Action is not null)
        {
            return new CommandLine(result, new Options(new Dictionary<Variable, byte[]>(), null, Via.Auto, false, false, false, []), start);
        }

        var options = new Options(ReadValues(result), ReadCopies(result), ReadVia(result), result.GetValue(s_strict), result.GetValue(s_check), result.GetValue(s_json), result.GetValue(s_socket) ?? []);
        if (options is { IsJson: true, IsCheck: false })
        {
            throw new CommandException("--json: allowed only with --check");
        }

        if (options is { Sockets.Count: > 0, IsCheck: false })
        {
            throw new CommandException("--socket: allowed only with --check");
        }

        return start < arguments.Length || options.Sockets.Count > 0
            ? new CommandLine(result, options, start)
            : throw new CommandException("no command is given; allowed: reuseport [options] [--] command [args...]");
    }

    /// <summary>Writes the help or the version.</summary>
    /// <returns>The exit status.</returns>
    public int Inform() =>
        // The parser's own handler would write a stack trace.
        _result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    private static int EndOfOptions(string[] arguments)
    {
        var end = 0;
        while (end < arguments.Length && arguments[end] is ['-', _, ..] and not "--")
        {
            end += TakesNextWord(arguments[end]) ? 2 : 1;
        }

        return Math.Min(end, arguments.Length);
    }

    private static bool TakesNextWord(string word) =>
        s_root.Options.Any(option => option.Name == word && option.Arity.MinimumNumberOfValues > 0);

    private static Dictionary<Variable, byte[]> ReadValues(ParseResult result)
    {
        var values = new Dictionary<Variable, byte[]>();
        foreach (var (variable, option) in s_settings)
        {
            if (ValueOf(result, option) is { } text)
            {
                // The library demands one that no working directory is needed for.
                text = variable == Variable.Log && text.Length > 0 ? Path.GetFullPath(text) : text;
                values[variable] = Encoding.UTF8.GetBytes(text);
                OptionCheck.Require(variable, values[variable]);
            }
        }

        return values;
    }

    private static string? ValueOf(ParseResult result, Option option) => option switch
    {
        Option<string[]> several => result.GetValue(several) is { Length: > 0 } values ? string.Join("; ", values) : null,
        { Arity.MinimumNumberOfValues: 0 } => ReadLevel(result, (Option<string>)option),
        _ => result.GetValue((Option<string>)option),
    };

    // Once for the first level and twice for the second, as in ssh, or the number with = as in env.
    private static string? ReadLevel(ParseResult result, Option<string> option)
    {
        if (result.GetResult(option) is not { Implicit: false } given)
        {
            return null;
        }

        var text = given.Tokens.Count > 0 ? given.Tokens[0].Value : given.IdentifierTokenCount > 1 ? "2" : "1";
        return text is "1" or "2" ? text : throw new CommandException($"{option.Name}={text}: not a level; allowed: 1, 2");
    }

    private static int? ReadCopies(ParseResult result)
    {
        if (result.GetValue(s_copies) is not { } text)
        {
            return null;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return isNumber && count is >= 1 and <= MaxCopies
            ? count
            : throw new CommandException($"--copies={text}: not a number of copies; allowed: 1-{MaxCopies}");
    }

    private static Via ReadVia(ParseResult result) => result.GetValue(s_via) switch
    {
        null or "auto" => Via.Auto,
        "preload" => Via.Preload,
        "notify" => Via.Notify,
        "cgroup" => Via.Cgroup,
        var other => throw new CommandException($"--via={other}: not a way to reach the command; allowed: auto, preload, cgroup, notify"),
    };

    private static Option CreateOption(Setting setting) =>
        setting.Variable == Variable.Rules ? Several(setting.Option)
        : setting.IsArgumentOptional ? new Option<string>(setting.Option) { Arity = ArgumentArity.ZeroOrOne }
        : Value(setting.Option);

    private static Option<string[]> Several(string name) => new(name) { Arity = ArgumentArity.OneOrMore };

    private static Option<string> Value(string name) => new(name) { Arity = ArgumentArity.ExactlyOne };

    // A Boolean option would take a following "true" or "false", which are names of programs.
    private static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand();
        root.Options.OfType<System.CommandLine.Help.HelpOption>().Single().Action = new HelpText();
        foreach (var option in s_settings.Values)
        {
            root.Options.Add(option);
        }

        root.Options.Add(s_copies);
        root.Options.Add(s_via);
        root.Options.Add(s_strict);
        root.Options.Add(s_check);
        root.Options.Add(s_json);
        root.Options.Add(s_socket);
        return root;
    }
}
