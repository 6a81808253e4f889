using System.Text;
using ReusePort.Configuration;

namespace ReusePort.Cli.Arguments;

/// <summary>A row of the library's table of settings, as the command reads it.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Name">Its name.</param>
/// <param name="Option">The option that sets it; empty if there is none.</param>
/// <param name="Argument">What the help calls the value of the option; empty if it takes none.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Setting(Variable Variable, string Name, string Option, string Argument, string Meaning)
{
    /// <summary>The settings that have an option, in the order of the table.</summary>
    public static IReadOnlyList<Setting> WithOption { get; } =
        [.. Enum.GetValues<Variable>().Select(Of).Where(static setting => setting.Option.Length > 0)];

    /// <summary>Whether the option takes a value.</summary>
    public bool TakesValue => Argument.Length > 0;

    /// <summary>The line of the help.</summary>
    public string HelpLine => $"  {$"{Option} {Argument}",-16} {Meaning} ({(TakesValue ? Name : $"{Name}=1")})";

    private static Setting Of(Variable variable) => new(
        variable,
        Encoding.UTF8.GetString(SettingTable.NameOf(variable)),
        Encoding.UTF8.GetString(SettingTable.OptionOf(variable)),
        Encoding.UTF8.GetString(SettingTable.ArgumentOf(variable)),
        Encoding.UTF8.GetString(SettingTable.MeaningOf(variable)));
}
