using System.Runtime.InteropServices;
using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Check;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli.Tests;

/// <summary>Files that are not what they say: whatever they hold, a check answers.</summary>
public sealed class CheckDamagedFileTests : IDisposable
{
    private const int ElfHeader = 64;
    private const int SegmentHeader = 56;
    private const int ENOEXEC = 8;
    private const int ETXTBSY = 26;

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

    /// <summary>What the kernel starts may end at once: its segments are damaged, too. What it refuses, it refuses as a whole.</summary>
    [Fact]
    public void A_check_says_what_the_kernel_does_with_a_damaged_program()
    {
        var (program, random) = (File.ReadAllBytes("/bin/true"), new Random(2));
        var segments = BitConverter.ToUInt16(program, 56);
        byte[] values = [0, 1, 2, 3, 4, 8, 0x7f, 0xff];
        for (var i = 0; i < 400; i++)
        {
            var changed = program.ToArray();
            if (i < 40)
            {
                changed = changed[..(i * (ElfHeader + (segments * SegmentHeader)) / 30)];
            }
            else
            {
                // Not the four bytes of its format.
                changed[random.Next(4, ElfHeader + (segments * SegmentHeader))] = values[random.Next(values.Length)];
            }

            AssertAsKernel(changed);
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 64)]
    [InlineData(0x7FFF_0000_0000_0040)]
    [InlineData(0x7F00_0000_0000_0040)]
    [InlineData(0x7FFF_FFFF)]
    [InlineData(-1)]
    public void A_check_says_what_the_kernel_does_with_an_offset_far_behind_the_end(long offset)
    {
        var program = File.ReadAllBytes("/bin/true");
        AssertAsKernel(With(program, 32, offset));
        for (var i = 0; i < BitConverter.ToUInt16(program, 56); i++)
        {
            AssertAsKernel(With(program, ElfHeader + (i * SegmentHeader) + 8, offset));
        }
    }

    [Fact]
    public void A_check_says_what_the_kernel_does_with_another_dynamic_linker()
    {
        foreach (var loader in (string[])["/lib64/ld-linux-x86-64.so.2", "/etc/passwd", "/bin/sh", "/", "", "ld.so", "/lib64/ld-linux-x86-64.so.2\0more"])
        {
            AssertAsKernel(WithLoader(File.ReadAllBytes("/bin/true"), loader));
        }
    }

    public void Dispose() => _directory.Dispose();

    private void AssertAnswered(byte[] content)
    {
        var report = ProgramCheck.Of(Encoding.UTF8.GetBytes(_directory.Write("program", content)), default, Tool.Library, Via.Preload);

        Assert.InRange(report.Verdict, Verdict.Works, Verdict.DoesNotWork);
        Assert.NotEmpty(ProgramText.Of(report));
    }

    private void AssertAsKernel(byte[] content)
    {
        var path = _directory.Write("program", content);
        var error = Execute(path);

        var report = ProgramCheck.Of(Encoding.UTF8.GetBytes(path), default, Tool.Library, Via.Notify);
        var isStarted = report.Obstacle is not { PreventsStart: true };

        // What is of no format is the shell's.
        var isForShell = error == ENOEXEC && report.Search.Steps[^1].Kind == StepKind.Shell;
        Assert.True(isStarted == (error == 0) || isForShell, $"{error}: {ProgramText.Of(report)}{Convert.ToHexString(content.AsSpan(0, Math.Min(content.Length, 0x400)))}");
    }

    private static byte[] With(byte[] program, int place, long value)
    {
        var changed = program.ToArray();
        BitConverter.TryWriteBytes(changed.AsSpan(place), value);
        return changed;
    }

    /// <summary>Writes another path of the dynamic linker behind a program.</summary>
    private static byte[] WithLoader(byte[] program, string path)
    {
        const int InterpreterType = 3;
        byte[] written = [.. program, .. Encoding.UTF8.GetBytes(path), 0];
        for (var segment = ElfHeader; ; segment += SegmentHeader)
        {
            if (BitConverter.ToInt32(written, segment) == InterpreterType)
            {
                BitConverter.TryWriteBytes(written.AsSpan(segment + 8), (long)program.Length);
                BitConverter.TryWriteBytes(written.AsSpan(segment + 32), (long)(written.Length - program.Length));
                return written;
            }
        }
    }

    /// <summary>Executes a program, and ends it at once.</summary>
    /// <returns>0, or the error number of execve.</returns>
    private static unsafe int Execute(string path)
    {
        const int SIGKILL = 9;
        var name = stackalloc byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
        name[Encoding.UTF8.GetBytes(path, new Span<byte>(name, Encoding.UTF8.GetMaxByteCount(path.Length)))] = 0;
        var arguments = stackalloc byte*[2] { name, null };
        var variables = stackalloc byte*[1] { null };
        int process;
        int error;

        // Another test may be forking a process that has the file open for writing.
        while ((error = posix_spawn(&process, name, null, null, arguments, variables)) == ETXTBSY)
        {
            _ = Thread.Yield();
        }

        if (error == 0)
        {
            _ = kill(process, SIGKILL);
            _ = waitpid(process, null, 0);
        }

        return error;
    }

    [DllImport("libc")]
    private static extern unsafe int posix_spawn(int* process, byte* path, void* actions, void* attributes, byte** arguments, byte** variables);

    [DllImport("libc")]
    private static extern int kill(int process, int signal);

    [DllImport("libc")]
    private static extern unsafe int waitpid(int process, int* status, int options);
}
