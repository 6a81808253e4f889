using System.Text;
using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>A row of the library's table of settings, as the command reads it.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Name">Its name.</param>
/// <param name="Option">The option that sets it; empty if there is none.</param>
/// <param name="Argument">What the help calls the value of the option; in brackets if the option can do without.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Setting(Variable Variable, string Name, string Option, string Argument, string Meaning)
{
    /// <summary>The settings that have an option, in the order of the table.</summary>
    public static IReadOnlyList<Setting> WithOption { get; } =
        [.. Enum.GetValues<Variable>().Select(Of).Where(static setting => setting.Option.Length > 0)];

    /// <summary>Whether the option can do without its value, which then is 1.</summary>
    public bool IsArgumentOptional => Argument.StartsWith('[');

    /// <summary>The line of the help.</summary>
    public string HelpLine => $"  {$"{Option}{(IsArgumentOptional ? string.Empty : " ")}{Argument}",-16} {Meaning} ({Name})";

    private static Setting Of(Variable variable) => new(
        variable,
        Encoding.UTF8.GetString(SettingTable.NameOf(variable)),
        Encoding.UTF8.GetString(SettingTable.OptionOf(variable)),
        Encoding.UTF8.GetString(SettingTable.ArgumentOf(variable)),
        Encoding.UTF8.GetString(SettingTable.MeaningOf(variable)));
}
