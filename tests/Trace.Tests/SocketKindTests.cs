using Trace.Tests.Support;

namespace Trace.Tests;

/// <summary>Sockets of every kind that the kernel has here.</summary>
public sealed class SocketKindTests : IDisposable
{
    private readonly SocketKinds _program = new();
    private readonly TemporaryDirectory _directory = new();

    public void Dispose()
    {
        _program.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void An_address_that_leads_nowhere_has_the_answer_of_the_kernel() =>
        _program.AssertNoDifference(TraceLibrary.For(ThisMachine.RuntimeIdentifier), $"HOOKS_TRACE_FILE={_directory["trace"]}");
}
