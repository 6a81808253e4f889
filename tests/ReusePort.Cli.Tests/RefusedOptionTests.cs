namespace ReusePort.Cli.Tests;

public class RefusedOptionTests
{
    private const string BindsASocket = "import socket; socket.socket().bind(('127.0.0.1', 0))";

    [Theory]
    [InlineData("--port", "LIBREUSEPORT_PORT", "http")]
    [InlineData("--port", "LIBREUSEPORT_PORT", "80,,81")]
    [InlineData("--port", "LIBREUSEPORT_PORT", "70000")]
    [InlineData("--port", "LIBREUSEPORT_PORT", "90-80")]
    [InlineData("--port", "LIBREUSEPORT_PORT", "-80")]
    [InlineData("--addr", "LIBREUSEPORT_ADDR", "localhost")]
    [InlineData("--addr", "LIBREUSEPORT_ADDR", "10.0.0.1/8")]
    [InlineData("--addr", "LIBREUSEPORT_ADDR", "10.0.0.0/33")]
    [InlineData("--addr", "LIBREUSEPORT_ADDR", "@file")]
    [InlineData("--addr", "LIBREUSEPORT_ADDR", "\u00fc\t")]
    [InlineData("--device", "SO_BINDTODEVICE", "a-name-of-16-byte")]
    [InlineData("--reuseaddr", "SO_REUSEADDR", "yes")]
    [InlineData("--reuseaddr", "SO_REUSEADDR", "2")]
    [InlineData("--rule", "LIBREUSEPORT_RULES", "off; port=http")]
    [InlineData("--rule", "LIBREUSEPORT_RULES", "prot=80")]
    [InlineData("--rule", "LIBREUSEPORT_RULES", "off;")]
    [InlineData("--inherit", "LIBREUSEPORT_INHERIT", "no")]
    public void A_bad_value_is_refused_in_the_librarys_words(string option, string variable, string value)
    {
        var environment = new Dictionary<string, string?> { ["LD_PRELOAD"] = Tool.Library, [variable] = value };
        var library = ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", BindsASocket], environment).Errors;
        Assert.Matches("^libreuseport: .*[.] No socket is changed[.]\n$", library);

        var words = library["libreuseport: ".Length..^". No socket is changed.\n".Length];
        Tool.AssertRefuses(125, words, Tool.Run(option, value, "true"));
    }

    [Theory]
    [InlineData("--port", "LIBREUSEPORT_PORT=: an entry is empty; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData("--device", "SO_BINDTODEVICE=: an entry is empty; allowed: the name of a network interface")]
    [InlineData("--reuseaddr", "SO_REUSEADDR=: an entry is empty; allowed: 1 (set), 0 (clear), -1 (leave)")]
    [InlineData("--copies", "--copies=: not a number of copies; allowed: 1-1024")]
    public void An_empty_value_is_refused(string option, string line) =>
        Tool.AssertRefuses(125, line, Tool.Run(option, string.Empty, "true"));

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("no")]
    public void A_level_of_debug_that_is_none_is_refused(string level) =>
        Tool.AssertRefuses(125, $"--debug={level}: not a level; allowed: 1, 2", Tool.Run($"--debug={level}", "true"));

    [Theory]
    [InlineData("LIBREUSEPORT_PORT", "--port", "80")]
    [InlineData("LIBREUSEPORT_ADDR", "--addr", "::1")]
    [InlineData("SO_REUSEADDR", "--reuseaddr", "1")]
    public void Rules_are_refused_beside_what_they_replace(string variable, string option, string value) => Tool.AssertRefuses(
        125,
        $"LIBREUSEPORT_RULES and {variable} are both set, here or by options; allowed: one of the two, as rules have a term in its place",
        Tool.Run("--rule", "off", option, value, "true"));

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData(" 2")]
    [InlineData("two")]
    [InlineData("99999999999999999999")]
    public void A_number_of_copies_that_is_none_is_refused(string copies) =>
        Tool.AssertRefuses(125, $"--copies={copies}: not a number of copies; allowed: 1-1024", Tool.Run("--copies", copies, "true"));

    [Theory]
    [InlineData("--prot", "80")]
    [InlineData("-dc")]
    [InlineData("--debug=no")]
    [InlineData("--debug=1", "--debug=2")]
    [InlineData("--port", "80", "--port", "81")]
    [InlineData("--port", "http")]
    [InlineData("--copies", "2", "--port", "http")]
    public void Nothing_is_started_where_an_option_is_wrong(params string[] options)
    {
        using var directory = new TemporaryDirectory();

        var run = Tool.Run([.. options, "touch", directory["started"]]);

        Assert.Equal(125, run.ExitCode);
        Assert.Matches("^reuseport: [^\n]+\n$", run.Errors);
        Assert.False(File.Exists(directory["started"]));
    }

    [Theory]
    [InlineData]
    [InlineData("--")]
    [InlineData("--port", "80")]
    public void A_command_is_needed(params string[] arguments) =>
        Tool.AssertRefuses(125, "no command is given; allowed: reuseport [options] [--] command [args...]", Tool.Run(arguments));

    [Theory]
    [InlineData("--port")]
    [InlineData("--debug", "--copies")]
    public void An_option_that_lacks_its_value_is_refused(params string[] arguments) =>
        Tool.AssertRefuses(125, $"Required argument missing for option: '{arguments[^1]}'.", Tool.Run(arguments));
}
