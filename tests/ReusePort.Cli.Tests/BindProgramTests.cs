using ReusePort.Cli.Notify;
using Architecture = ReusePort.Cli.Notify.Architecture;

namespace ReusePort.Cli.Tests;

/// <summary>Which system calls the filter reports, on every architecture: its instructions are followed here as the kernel does.</summary>
public class BindProgramTests
{
    private const uint Allow = 0x7FFF0000;
    private const uint Report = 0x7FC00000;
    private const WatchedCalls All = WatchedCalls.Bind | WatchedCalls.Listen | WatchedCalls.Socket;

    // asm/unistd.h of each.
    [Theory]
    [InlineData(0xC000003E, 49, WatchedCalls.Bind)]
    [InlineData(0xC000003E, 0x40000000 + 49, WatchedCalls.Bind)]
    [InlineData(0x40000003, 361, WatchedCalls.Bind)]
    [InlineData(0xC00000B7, 200, WatchedCalls.Bind)]
    [InlineData(0x40000028, 282, WatchedCalls.Bind)]
    [InlineData(0xC000003E, 50, WatchedCalls.Listen)]
    [InlineData(0xC000003E, 0x40000000 + 50, WatchedCalls.Listen)]
    [InlineData(0x40000003, 363, WatchedCalls.Listen)]
    [InlineData(0xC00000B7, 201, WatchedCalls.Listen)]
    [InlineData(0x40000028, 284, WatchedCalls.Listen)]
    public void A_call_is_reported_by_its_number_on_its_architecture_and_no_other(uint architecture, uint number, object call)
    {
        foreach (var calls in (ReadOnlySpan<WatchedCalls>)[WatchedCalls.Bind, WatchedCalls.Listen, WatchedCalls.Bind | WatchedCalls.Listen, All])
        {
            foreach (var other in Enum.GetValues<Architecture>())
            {
                var isReported = (uint)other == architecture && calls.HasFlag((WatchedCalls)call);
                Assert.Equal(isReported ? Report : Allow, Run(calls, (uint)other, number));
            }
        }

        Assert.Equal((WatchedCalls)call, SocketCallNumbers.CallOf(Notified(architecture, number)));
    }

    [Theory]
    [InlineData(2, WatchedCalls.Bind)]
    [InlineData(4, WatchedCalls.Listen)]
    [InlineData(1, WatchedCalls.None)]
    [InlineData(3, WatchedCalls.None)]
    public void A_socketcall_of_i386_is_reported_by_its_first_argument(uint function, object call)
    {
        foreach (var calls in (ReadOnlySpan<WatchedCalls>)[WatchedCalls.Bind, WatchedCalls.Listen, All])
        {
            var isReported = (WatchedCalls)call != WatchedCalls.None && calls.HasFlag((WatchedCalls)call);
            Assert.Equal(isReported ? Report : Allow, Run(calls, 0x40000003, 102, function));
            Assert.Equal(Allow, Run(calls, 0xC000003E, 102, function));
        }

        Assert.Equal((WatchedCalls)call, SocketCallNumbers.CallOf(Notified(0x40000003, 102, function)));
    }

    [Theory]
    [InlineData(0xC000003E, 41)]
    [InlineData(0xC000003E, 0x40000000 + 41)]
    [InlineData(0x40000003, 359)]
    [InlineData(0xC00000B7, 198)]
    [InlineData(0x40000028, 281)]
    public void A_socket_is_reported_if_it_is_a_stream_of_IP(uint architecture, uint number)
    {
        const ulong garbage = 0xFFFF_FFFF_0000_0000;
        Assert.Equal(Report, Run(All, architecture, number, 2, 1));
        Assert.Equal(Report, Run(All, architecture, number, 10, 0x80801));
        Assert.Equal(Report, Run(All, architecture, number, garbage | 2, garbage | 1));
        Assert.Equal(Allow, Run(All, architecture, number, 1, 1));
        Assert.Equal(Allow, Run(All, architecture, number, 2, 2));
        Assert.Equal(Allow, Run(All, architecture, number, 10, 0x80802));
        Assert.Equal(Allow, Run(All, architecture, number, 16, 3));
        Assert.Equal(Allow, Run(WatchedCalls.Bind | WatchedCalls.Listen, architecture, number, 2, 1));
        Assert.Equal(WatchedCalls.Socket, SocketCallNumbers.CallOf(Notified(architecture, number)));
    }

    private static Notification Notified(uint architecture, uint number, uint argument = 0)
    {
        var notification = new Notification { Number = (int)number, Architecture = (Architecture)architecture };
        notification.Arguments[0] = argument;
        return notification;
    }

    // struct seccomp_data: the number, the architecture, the address of the instruction, six arguments.
    private static uint Run(WatchedCalls calls, uint architecture, uint number, params ulong[] arguments)
    {
        var data = new byte[64];
        BitConverter.TryWriteBytes(data, number);
        BitConverter.TryWriteBytes(data.AsSpan(4), architecture);
        for (var i = 0; i < arguments.Length; i++)
        {
            BitConverter.TryWriteBytes(data.AsSpan(16 + (8 * i)), arguments[i]);
        }

        var code = BindProgram.For(calls);
        var accumulator = 0u;
        for (var next = 0; ; next++)
        {
            var (operation, ifTrue, ifFalse, operand) = code[next];
            switch (operation)
            {
                case 0x20:
                    accumulator = BitConverter.ToUInt32(data, (int)operand);
                    break;
                case 0x54:
                    accumulator &= operand;
                    break;
                case 0x15:
                    next += accumulator == operand ? ifTrue : ifFalse;
                    break;
                case 0x06:
                    return operand;
                default:
                    Assert.Fail($"unknown instruction {operation:x}");
                    break;
            }
        }
    }
}
