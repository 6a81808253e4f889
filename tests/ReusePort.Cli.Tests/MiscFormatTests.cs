using System.Text;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Tests;

/// <summary>Which files the kernel gives to an interpreter that is registered for them.</summary>
public sealed class MiscFormatTests : IDisposable
{
    private const string ForArm64 = """
        enabled
        interpreter /usr/libexec/qemu-binfmt/aarch64-binfmt-P
        flags: POCF
        offset 0
        magic 7f454c460201010000000000000000000200b700
        mask ffffffffffffff00fffffffffffffffffeffffff
        """;

    private const string ForJava = """
        enabled
        interpreter /usr/bin/jexec
        flags:
        extension .jar
        """;

    private readonly ProgramDirectory _directory = new();
    private readonly ProgramDirectory _formats = new();

    public void Dispose()
    {
        _directory.Dispose();
        _formats.Dispose();
    }

    [Theory]
    [InlineData("7f454c4602010100000000000000000002 00b700 01", "/usr/libexec/qemu-binfmt/aarch64-binfmt-P")]
    [InlineData("7f454c460201010900000000000000000300b700", "/usr/libexec/qemu-binfmt/aarch64-binfmt-P")]
    [InlineData("7f454c4602010100000000000000000002003e00", null)]
    [InlineData("7f454c46", null)]
    [InlineData("", null)]
    public void A_file_is_compared_with_the_bytes_that_the_mask_leaves(string content, string? interpreter) =>
        Assert.Equal(interpreter, InterpreterOf("program", Convert.FromHexString(content.Replace(" ", "", StringComparison.Ordinal)), ("arm64", ForArm64)));

    [Theory]
    [InlineData("server.jar", "/usr/bin/jexec")]
    [InlineData("a.b.jar", "/usr/bin/jexec")]
    [InlineData("jar", null)]
    [InlineData("server.jar.gz", null)]
    public void A_file_may_be_known_by_the_end_of_its_name(string name, string? interpreter) =>
        Assert.Equal(interpreter, InterpreterOf(name, [1], ("java", ForJava)));

    [Fact]
    public void The_bytes_may_lie_within_the_file_without_a_mask() =>
        Assert.Equal("/bin/x", InterpreterOf("program", "....ab.."u8.ToArray(), ("x", "enabled\ninterpreter /bin/x\nflags: \noffset 4\nmagic 6162\n")));

    [Fact]
    public void A_format_that_is_disabled_is_none() =>
        Assert.Null(InterpreterOf("server.jar", [1], ("java", ForJava.Replace("enabled", "disabled", StringComparison.Ordinal))));

    [Fact]
    public void Formats_that_are_disabled_are_none()
    {
        _ = _formats.Write("status", "disabled\n");

        Assert.Null(InterpreterOf("server.jar", [1], ("java", ForJava)));
    }

    [Theory]
    [InlineData("enabled\ninterpreter /bin/x\noffset 4\nmagic 6162")]
    [InlineData("enabled\ninterpreter /bin/x\noffset 0\nmagic 616")]
    [InlineData("enabled\ninterpreter /bin/x\noffset 0\nmagic 6162\nmask ff")]
    [InlineData("enabled\ninterpreter /bin/x\noffset 999\nmagic 6162")]
    [InlineData("enabled\ninterpreter /bin/x\nmagic 6162")]
    [InlineData("enabled\noffset 0\nmagic 6162")]
    [InlineData("enabled\n")]
    [InlineData("")]
    public void What_is_no_such_file_is_no_format(string entry) => Assert.Null(InterpreterOf("program", "abx"u8.ToArray(), ("x", entry)));

    [Theory]
    [InlineData("POCF", true)]
    [InlineData("F", true)]
    [InlineData("OC", false)]
    [InlineData("", false)]
    public void A_format_says_whether_the_kernel_holds_its_interpreter_open(string flags, bool isHeldOpen)
    {
        _ = _formats.Write("status", "enabled\n");
        _ = _formats.Write("x", $"enabled\ninterpreter /bin/F\nflags: {flags}\noffset 0\nmagic 6162\n");
        using var file = Open("program", "ab"u8.ToArray());

        Assert.Equal(isHeldOpen, MiscFormat.InterpreterOf(file, _formats.Path)!.IsHeldOpen);
    }

    [Fact]
    public void Without_the_file_system_there_are_none() =>
        Assert.Null(InterpreterOf("program", "ab"u8.ToArray(), _directory["nothing"]));

    private string? InterpreterOf(string name, byte[] content, (string Name, string Text) format)
    {
        _ = File.Exists(_formats["status"]) ? "" : _formats.Write("status", "enabled\n");
        _ = _formats.Write("register", "enabled\ninterpreter /bin/register\nextension .jar\n");
        _ = _formats.Write(format.Name, format.Text);
        return InterpreterOf(name, content, _formats.Path);
    }

    private ProgramFile Open(string name, byte[] content)
    {
        var path = Encoding.UTF8.GetBytes(_directory.Write(name, content));
        return new ProgramFile(path, Libc.Open(path)!);
    }

    private string? InterpreterOf(string name, byte[] content, string formats)
    {
        using var file = Open(name, content);
        return MiscFormat.InterpreterOf(file, formats) is { } interpreter ? Encoding.UTF8.GetString(interpreter.Path) : null;
    }
}
