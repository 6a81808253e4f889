using System.Text;
using ReusePort.Cli.Arguments;
using ReusePort.Cli.Errors;
using ReusePort.Cli.Native;
using ReusePort.Configuration;

namespace ReusePort.Cli.Execution;

/// <summary>The environment of the command: that of this process, with the library and the options added.</summary>
/// <remarks>The environment of this process itself is not changed: the library is for the command only.</remarks>
internal static class CommandEnvironment
{
    private const string LibraryName = "libreuseport.so";

    /// <summary>The path of the library, which lies beside the tool.</summary>
    public static string Library => Path.Combine(AppContext.BaseDirectory, LibraryName);

    /// <summary>Creates the environment.</summary>
    /// <returns>The variables as execve(2) takes them: <c>NAME=value</c>.</returns>
    /// <exception cref="CommandException">The library can't be preloaded.</exception>
    public static CStringArray For(Options options)
    {
        if (!File.Exists(Library))
        {
            throw new CommandException($"{Library}: the library is missing");
        }

        var variables = Libc.Environment();
        var others = Get(variables, "LD_PRELOAD="u8);
        Set(variables, "LD_PRELOAD="u8, PreloadList.Prepend(Encoding.UTF8.GetBytes(LibraryLink.Make(Library)), others));
        foreach (var (variable, value) in options.Values)
        {
            Set(variables, [.. SettingTable.NameOf(variable), (byte)'='], value);
        }

        RequireOneForm(variables);
        return new CStringArray(variables);
    }

    /// <summary>That of this process, for a command that is reached without the library.</summary>
    public static CStringArray Own() => new(Libc.Environment());

    /// <summary>Rejects rules beside a variable that they replace, of which the library would use neither.</summary>
    /// <exception cref="CommandException">Both are set.</exception>
    private static void RequireOneForm(List<byte[]> variables)
    {
        var rules = SettingTable.NameOf(Variable.Rules);
        if (!IsSet(variables, rules))
        {
            return;
        }

        foreach (var variable in Enum.GetValues<Variable>().Where(SettingTable.IsReplacedByRules))
        {
            var other = SettingTable.NameOf(variable);
            if (IsSet(variables, other))
            {
                throw new CommandException(
                    ExitStatus.ToolFailed,
                    [.. rules, .. " and "u8, .. other, .. " are both set, here or by options; allowed: one of the two, as rules have a term in its place"u8]);
            }
        }
    }

    // To the library an empty variable is not set.
    private static bool IsSet(List<byte[]> variables, ReadOnlySpan<byte> name) => !Get(variables, [.. name, (byte)'=']).IsEmpty;

    // Of several variables with one name the first counts (getenv(3)), and all of them must be replaced.
    private static ReadOnlySpan<byte> Get(List<byte[]> variables, ReadOnlySpan<byte> beginning)
    {
        foreach (ReadOnlySpan<byte> variable in variables)
        {
            if (variable.StartsWith(beginning))
            {
                return variable[beginning.Length..];
            }
        }

        return default;
    }

    private static void Set(List<byte[]> variables, ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> value)
    {
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (variables[i].AsSpan().StartsWith(beginning))
            {
                variables.RemoveAt(i);
            }
        }

        variables.Add([.. beginning, .. value]);
    }
}
