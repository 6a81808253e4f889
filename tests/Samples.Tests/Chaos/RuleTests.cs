namespace Samples.Tests.Chaos;

/// <summary>The rules as text.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("read 5%")]
    [InlineData("reed 5% EINTR")]
    [InlineData("read 5 EINTR")]
    [InlineData("read % EINTR")]
    [InlineData("read .5% EINTR")]
    [InlineData("read 1.% EINTR")]
    [InlineData("read 1.0001% EINTR")]
    [InlineData("read 101% EINTR")]
    [InlineData("read 100.001% EINTR")]
    [InlineData("read -1% EINTR")]
    [InlineData("read +1% EINTR")]
    [InlineData("read 99999999999999999999% EINTR")]
    [InlineData("read 1/0 EINTR")]
    [InlineData("read 1/ EINTR")]
    [InlineData("read 2/3 EINTR")]
    [InlineData("read 1/1000001 EINTR")]
    [InlineData("read 5% EINTER")]
    [InlineData("read 5% eintr")]
    [InlineData("read 5% 4")]
    [InlineData("read 5% wait")]
    [InlineData("read 5% wait 5")]
    [InlineData("read 5% wait 5us")]
    [InlineData("read 5% wait s")]
    [InlineData("read 5% wait 3601s")]
    [InlineData("read 5% EINTR 5ms")]
    [InlineData("read 5% wait 5ms EINTR")]
    [InlineData("read,write 5% EINTR")]
    [InlineData("\u0001")]
    public void A_wrong_rule_is_one_line_and_nothing_fails(string rule)
    {
        var run = ChaosProgram.Run($"open 100% EIO; {rule}", "cat", "/dev/null");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Matches("^chaos: CHAOS=[^\n]*\\. Allowed: a call, [^\n]*\n$", run.Errors);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void A_wrong_seed_is_one_line_and_nothing_fails(string seed)
    {
        var run = ChaosProgram.Run("open 100% EIO", seed, "cat", ["/dev/null"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Matches("^chaos: CHAOS_SEED=[^\n]*\\. Allowed: a whole number[^\n]*\n$", run.Errors);
    }

    [Fact]
    public void There_are_up_to_32_rules()
    {
        var rules = string.Join(';', Enumerable.Repeat("read 0% EIO", 32));

        Assert.Equal(("", 0), (ChaosProgram.Run(rules, "cat", "/dev/null").Errors, ChaosProgram.Run(rules, "cat", "/dev/null").ExitCode));
        Assert.Matches("^chaos: [^\n]*32 rules[^\n]*\n$", ChaosProgram.Run($"{rules};read 0% EIO", "cat", "/dev/null").Errors);
    }
}
