using System.Collections.Immutable;
using Hooks.Generator.Pipeline;

namespace Hooks.CodeFixes.Authoring;

/// <summary>What is passed for the dots of the variadic functions that take a known number of integers and pointers
/// there, by their manual pages. <c>printf</c> and <c>execl</c> take any number, which can't be passed on.</summary>
internal static class VariadicArguments
{
    private static readonly ImmutableArray<HookParameter> s_mode = [new("uint", "mode")];

    /// <summary>The parameters; none where no number of them is right.</summary>
    internal static ImmutableArray<HookParameter> Of(string symbol) => symbol switch
    {
        "open" or "open64" or "openat" or "openat64" or "__open" or "__open64" => s_mode,
        "fcntl" or "fcntl64" or "__fcntl" => [new("nint", "argument")],
        "ioctl" => [new("void*", "argument")],
        "prctl" => [new("nuint", "arg2"), new("nuint", "arg3"), new("nuint", "arg4"), new("nuint", "arg5")],
        "syscall" =>
            [new("nint", "arg1"), new("nint", "arg2"), new("nint", "arg3"), new("nint", "arg4"), new("nint", "arg5"), new("nint", "arg6")],
        "ptrace" => [new("int", "pid"), new("void*", "address"), new("void*", "data")],
        "mremap" => [new("void*", "newAddress")],
        "semctl" => [new("nint", "argument")],
        "ulimit" => [new("nint", "limit")],
        "mq_open" => [.. s_mode, new("void*", "attributes")],
        "sem_open" => [.. s_mode, new("uint", "value")],
        "clone" or "__clone" => [new("int*", "parentTid"), new("void*", "tls"), new("int*", "childTid")],
        _ => [],
    };
}
