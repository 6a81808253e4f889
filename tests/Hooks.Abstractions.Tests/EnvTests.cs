using System.Text;

namespace Hooks.Abstractions.Tests;

public sealed class EnvTests : IDisposable
{
    private readonly string _name = $"HOOKS_TEST_{Guid.NewGuid():N}";

    public void Dispose() => Libc.UnsetEnvironment(_name);

    [Fact]
    public void A_variable_that_is_set_is_found_with_its_bytes()
    {
        Libc.SetEnvironment(_name, [0x31, 0x20, 0xC3, 0xA9, 0xFF]);

        Assert.Equal((true, "3120C3A9FF"), Get(_name));
    }

    [Fact]
    public void A_variable_that_is_set_to_nothing_is_found()
    {
        Libc.SetEnvironment(_name, []);

        Assert.Equal((true, ""), Get(_name));
    }

    [Fact]
    public void A_variable_that_is_not_set_is_not_found() => Assert.Equal((false, ""), Get(_name));

    [Fact]
    public void A_variable_that_is_unset_again_is_not_found()
    {
        Libc.SetEnvironment(_name, "1"u8.ToArray());
        Libc.UnsetEnvironment(_name);

        Assert.Equal((false, ""), Get(_name));
    }

    [Fact]
    public void A_name_is_not_found_by_its_beginning()
    {
        Libc.SetEnvironment(_name, "1"u8.ToArray());

        Assert.Equal((false, ""), Get(_name[..^1]));
    }

    [Theory]
    [InlineData(Env.MaxNameLength, true)]
    [InlineData(Env.MaxNameLength + 1, false)]
    public void A_name_is_looked_for_up_to_the_longest_length(int length, bool isFound)
    {
        var name = _name.PadRight(length, 'X');
        Libc.SetEnvironment(name, "1"u8.ToArray());
        try
        {
            Assert.Equal((isFound, isFound ? "31" : ""), Get(name));
        }
        finally
        {
            Libc.UnsetEnvironment(name);
        }
    }

    [Fact]
    public void The_empty_name_is_not_found() => Assert.Equal((false, ""), Get(""));

    private static (bool IsFound, string Hex) Get(string name)
    {
        var isFound = Env.TryGet(Encoding.UTF8.GetBytes(name), out var value);
        return (isFound, Convert.ToHexString(value));
    }
}
