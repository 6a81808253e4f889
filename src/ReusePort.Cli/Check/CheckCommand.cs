using System.Text.Json;
using ReusePort.Cli.Arguments;

namespace ReusePort.Cli.Check;

/// <summary><c>reuseport --check</c>: says what would happen, and starts nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Checks a command and sockets and writes the report to stdout.</summary>
    /// <param name="command">The name or the path of the command, and its arguments; empty if only sockets are asked about.</param>
    /// <param name="options">The options.</param>
    /// <param name="library">The path of the library.</param>
    /// <param name="ways">Why ways can't be taken.</param>
    /// <returns>The exit status.</returns>
    public static int Run(byte[][] command, Options options, string library, WayObstacles ways)
    {
        var rules = new CommandRules(options, command);
        var answers = options.Sockets.Select(SocketQuery.Parse).Select(query => (query.Text, Answer: SocketAnswer.To(query, rules))).ToArray();
        var report = command is [{ } name, ..] ? ProgramCheck.Of(name, rules, library, options.Via, options.IsStrict, ways) : null;
        using var output = Console.OpenStandardOutput();
        if (options.IsJson)
        {
            using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
            {
                json.WriteStartObject();
                json.WriteStartObject("sockets");
                foreach (var (socket, answer) in answers)
                {
                    json.WriteString(socket, answer);
                }

                json.WriteEndObject();
                if (report is not null)
                {
                    ProgramJson.Write(json, report);
                }

                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
        else
        {
            using var writer = new StreamWriter(output, leaveOpen: true);
            foreach (var (socket, answer) in answers)
            {
                writer.Write($"{"socket",-14}{socket}: {answer}\n");
            }

            writer.Write(report is null ? string.Empty : ProgramText.Of(report));
        }

        return (int)(report?.Verdict ?? Verdict.Works);
    }
}
