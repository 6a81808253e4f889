using System.Globalization;

namespace Hooks.Testing.Checks;

/// <summary>A strict filter of system calls (seccomp(2)).</summary>
internal static class FilterCheck
{
    /// <summary>Finds which system calls the calls make without the library, and then refuses all others.</summary>
    public static void Run(HookSubject subject)
    {
        var learned = subject.Run("learn", subject.Lasting, []);
        Assert.True(learned.HasEndedWell, $"Without the library already, the process {learned.Fate}.{learned.Wrote}");
        var numbers = learned.Report.Numbers.Slice(1, (int)learned.Report.Numbers[0]).ToArray();
        new Situation("filter", "where all system calls but libc's own and those of SystemCalls are refused with EPERM")
        {
            Argument = string.Join(',', numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture))),
            HasEffect = false,
        }.Hold(subject);
    }
}
