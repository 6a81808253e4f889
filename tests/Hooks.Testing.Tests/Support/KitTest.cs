using Hooks.Testing.Checks;
using Xunit.Sdk;

namespace Hooks.Testing.Tests.Support;

/// <summary>A test that runs checks of the kit on a library.</summary>
public abstract class KitTest(HookLibraries libraries)
{
    // A hook that hangs does so for ever.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    private static readonly Dictionary<string, string?> s_variables = new() { ["FSYNC_ALLOWED"] = "yes" };

    /// <summary>The hooks in C.</summary>
    protected HookLibraries Libraries => libraries;

    /// <summary>A library with the calls that it is tested with.</summary>
    private protected static HookSubject Subject(string library, params HookCall[] calls) => new(library, calls, s_variables, s_patience);

    /// <summary>A hook of fsync(2) in C, with one call that succeeds and one that fails.</summary>
    private protected HookSubject Fsync(string source, params string[] options) =>
        Subject(libraries.Compile(source, options), [.. HookCalls.Of("fsync")]);

    /// <summary>Demands that a hook fails a check, with a message, and passes in a process where nothing else goes on.</summary>
    private protected static void AssertFails(HookSubject subject, Action<HookSubject> check, string message)
    {
        QuietCheck.Answers(subject);
        AssertRefused(subject, check, message);
    }

    /// <summary>Demands that a hook fails a check, with a message.</summary>
    private protected static void AssertRefused(HookSubject subject, Action<HookSubject> check, string message)
    {
        var failure = Assert.ThrowsAny<XunitException>(() => check(subject));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }
}
