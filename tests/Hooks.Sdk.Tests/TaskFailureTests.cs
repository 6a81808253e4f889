using Hooks.Sdk.Elf;
using Hooks.Sdk.Tasks;
using Hooks.Sdk.Tests.Hosting;
using TestSupport;

namespace Hooks.Sdk.Tests;

/// <summary>No exception of a task reaches whoever builds.</summary>
public sealed class TaskFailureTests
{
    public static TheoryData<Exception, string, string> Failures => new()
    {
        { new InvalidOperationException("inner words"), "HOOKSDK009", "An internal error occurred in the build step Throwing" },
        { new NullReferenceException("inner words"), "HOOKSDK009", "This is a bug in the package Hooks" },
        { new KeyNotFoundException("inner words"), "HOOKSDK009", "please report it" },
        { new UnauthorizedAccessException("Access to the path '/a/b' is denied."), "HOOKSDK010", "'/a/b' can't be read or written: this user has no permission" },
        { new IOException("No space left on device : '/a/b'", 28), "HOOKSDK010", "'/a/b' can't be read or written: the disk is full" },
        { new IOException("Read-only file system : '/a/b'", 30), "HOOKSDK010", "'/a/b' can't be read or written: the file system is read-only" },
        { new FileNotFoundException("inner words", "/a/b"), "HOOKSDK010", "'/a/b' can't be read or written: it does not exist" },
        { new IOException("inner words", 4242), "HOOKSDK010", "the system call failed (errno 4242)" },
        { new PathTooLongException("inner words '/a'"), "HOOKSDK010", "its path is too long" },
        { new BadImageFormatException("inner words"), "HOOKSDK010", "An assembly of the library is damaged" },
        { new ElfFormatException("inner words"), "HOOKSDK010", "A file that the build wrote is damaged" },
        { new OutOfMemoryException("inner words"), "HOOKSDK010", "ran out of memory" },
        { new AggregateException(new IOException("inner words", 28)), "HOOKSDK010", "the disk is full" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Any_exception_becomes_one_error_that_says_what_to_do(Exception failure, string code, string words)
    {
        var engine = new RecordingBuildEngine();

        Assert.False(new Throwing(failure) { BuildEngine = engine }.Execute());

        var error = Assert.Single(engine.Errors);
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message);
        Assert.DoesNotContain("inner words", error.Message);
        Assert.DoesNotContain("   at ", error.Message);
        Assert.EndsWith(" (docs/diagnostics/build.md)", error.Message);
    }

    /// <summary>Every task of the package has the one place where exceptions end.</summary>
    [Fact]
    public void Every_task_is_one_that_lets_no_exception_out() => Assert.All(
        typeof(HookTask).Assembly.GetTypes().Where(static type => typeof(Microsoft.Build.Framework.ITask).IsAssignableFrom(type)),
        static type => Assert.True(typeof(HookTask).IsAssignableFrom(type), type.Name));

    private sealed class Throwing(Exception failure) : HookTask
    {
        private protected override void Run() => throw failure;
    }
}
