using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Check;

namespace ReusePort.Cli.Tests;

/// <summary>Files that are not what they say: whatever they hold, a check answers.</summary>
public sealed class CheckDamagedFileTests : IDisposable
{
    private readonly ProgramDirectory _directory = new();

    [Fact]
    public void A_program_that_is_cut_is_answered()
    {
        var program = File.ReadAllBytes("/bin/sh");

        for (var length = 0; length < program.Length; length += length < 1024 ? 7 : 4999)
        {
            AssertAnswered(program[..length]);
        }
    }

    [Fact]
    public void A_program_with_changed_bytes_is_answered()
    {
        var (program, random) = (File.ReadAllBytes("/bin/sh"), new Random(1));
        for (var i = 0; i < 300; i++)
        {
            var changed = program.ToArray();
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                // Most of what is read is in the headers.
                changed[random.Next(2) == 0 ? random.Next(4, 1024) : random.Next(4, changed.Length)] = (byte)random.Next(256);
            }

            AssertAnswered(changed);
        }
    }

    public void Dispose() => _directory.Dispose();

    private void AssertAnswered(byte[] content)
    {
        var report = ProgramCheck.Of(Encoding.UTF8.GetBytes(_directory.Write("program", content)), default, Tool.Library, Via.Preload);

        Assert.InRange(report.Verdict, Verdict.Works, Verdict.DoesNotWork);
        Assert.NotEmpty(ProgramText.Of(report));
    }
}
