using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Check;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;
using ReusePort.Cli.Native;
using ReusePort.Cli.Programs;

namespace ReusePort.Cli;

/// <summary>The <c>reuseport</c> command: runs a program with libreuseport.so preloaded.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        Signals.ResetRuntimeHandlers();
        var copy = CopyRole.Read(ref arguments);
        try
        {
            return Run(arguments, copy);
        }
        catch (CommandException exception)
        {
            return End(exception, copy);
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            return End(new CommandException(failure.Message), copy);
        }
    }

    private static int End(CommandException exception, CopyRole? copy)
    {
        try
        {
            exception.Report();
            copy?.ReportFailure();
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            // stderr itself failed: there is nothing to report to.
        }

        return exception.Status;
    }

    private static bool IsOfTheSystem(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private static int Run(string[] arguments, CopyRole? copy)
    {
        var parsed = CommandLine.Parse(arguments);
        if (parsed.IsHelpOrVersion)
        {
            return parsed.Inform();
        }

        // All errors are found before anything is started; every copy checks again.
        var environment = CommandEnvironment.For(parsed.Options);
        var words = RawArguments.Last(arguments.Length - parsed.CommandStart);
        if (parsed.Options.IsCheck)
        {
            _ = LibraryLink.PathFor(CommandEnvironment.Library);
            return CheckCommand.Run(words, parsed.Options, CommandEnvironment.Library);
        }

        if (parsed.Options.Copies is { } count && copy is null)
        {
            ForwardedSignals.BlockInAllThreads();
            Warn(words[0]);
            return CopyGroup.Run(count, arguments.Length);
        }

        if (copy is null)
        {
            Warn(words[0]);
        }

        copy?.SetParentDeathSignal();
        throw Command.Exec(words[0], words, environment, copy?.Signals ?? InheritedSignals.OfProcess);
    }

    /// <summary>Says so if the library won't reach the command, which runs all the same.</summary>
    private static void Warn(byte[] command)
    {
        try
        {
            using var search = ProgramSearch.Find(command);
            if (search.Program is { } file && PreloadObstacle.Of(file) is { } obstacle)
            {
                ErrorLine.Write([.. file.Path, .. Encoding.UTF8.GetBytes($": {obstacle.Reason}: its ports are not shared")]);
            }
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            // The command runs as it would without the line.
        }
    }
}
