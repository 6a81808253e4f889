namespace ReusePort.Configuration;

/// <summary>The two options by which a socket shares its port; each 1, 0 or <see cref="OptionValue.Unchanged"/>.</summary>
internal struct ReuseOptions
{
    /// <summary>SO_REUSEADDR.</summary>
    public int Address;

    /// <summary>SO_REUSEPORT.</summary>
    public int Port;

    /// <summary>The program's own values stay.</summary>
    public static ReuseOptions Unchanged => new() { Address = OptionValue.Unchanged, Port = OptionValue.Unchanged };

    /// <summary>These options for a socket that must not share its port yet: what is to be set is left as it is.</summary>
    public readonly ReuseOptions OnlyCleared() => new()
    {
        Address = Address == 0 ? 0 : OptionValue.Unchanged,
        Port = Port == 0 ? 0 : OptionValue.Unchanged,
    };
}
