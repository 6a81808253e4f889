using System.Text;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;
using ReusePort.Programs;

namespace ReusePort.Tests.Configuration;

public class RuleTextTests
{
    private const string Terms =
        "port=, addr=, proto=, comm=, args=, uid=, reuseport=, reuseaddr=, device=, guard=, backlog=, incoming-cpu=, off";

    [Theory]
    [InlineData("port=443", nameof(Conditions.Ports))]
    [InlineData("addr=10.0.0.0/8,::1", nameof(Conditions.Addresses))]
    [InlineData("proto=tcp", nameof(Conditions.Protocol))]
    [InlineData("uid=0", nameof(Conditions.User))]
    [InlineData("comm=nginx,python*", nameof(Conditions.ProgramName))]
    [InlineData("args=*-t*", nameof(Conditions.CommandLine))]
    [InlineData("reuseport=1", nameof(Conditions.None))]
    public void A_condition_is_one_of_its_own(string text, string condition)
    {
        var rules = Read(text);

        Assert.Equal((1, Enum.Parse<Conditions>(condition)), (rules.Count, rules[0].Conditions));
    }

    [Theory]
    [InlineData("port=1", 1, -1)]
    [InlineData("reuseport=0", 0, -1)]
    [InlineData("reuseport=-1", -1, -1)]
    [InlineData("reuseaddr=1", 1, 1)]
    [InlineData("reuseaddr=0 reuseport=1", 1, 0)]
    [InlineData("off", -1, -1)]
    [InlineData("port=1 off", -1, -1)]
    public void A_rule_sets_SO_REUSEPORT_if_it_doesnt_say_otherwise(string text, int port, int address)
    {
        var rules = Read(text);

        Assert.Equal((port, address), (rules[0].Reuse.Port, rules[0].Reuse.Address));
    }

    [Theory]
    [InlineData("guard=uid", (int)Guard.User)]
    [InlineData("guard=exe", (int)Guard.Executable)]
    [InlineData("guard=listener", (int)Guard.Listener)]
    [InlineData("guard=listener,uid", (int)(Guard.User | Guard.Listener))]
    [InlineData("guard=exe,uid,listener,exe", (int)(Guard.User | Guard.Listener | Guard.Executable))]
    public void A_guard_is_one_or_more_words(string text, int guard) => Assert.Equal((Guard)guard, Read(text)[0].Guard);

    [Theory]
    [InlineData("backlog=1", 1)]
    [InlineData("backlog=01024", 1024)]
    [InlineData("backlog=999999", 999_999)]
    [InlineData("port=1", 0)]
    public void A_backlog_is_a_number(string text, int backlog) => Assert.Equal(backlog, Read(text)[0].Backlog);

    [Theory]
    [InlineData("incoming-cpu=auto", Rule.PinnedCpu)]
    [InlineData("incoming-cpu=0", 0)]
    [InlineData("incoming-cpu=8191", 8191)]
    [InlineData("port=1", null)]
    public void A_CPU_is_a_number_or_the_one_that_the_thread_is_pinned_to(string text, int? cpu) => Assert.Equal(cpu, Read(text)[0].IncomingCpu);

    [Theory]
    [InlineData("uid=0", 0u)]
    [InlineData("uid=1000", 1000u)]
    [InlineData("uid=4294967294", 4_294_967_294u)]
    public void A_user_is_a_number(string text, uint user) => Assert.Equal(user, Read(text)[0].User);

    [Fact]
    public void Rules_are_separated_by_semicolons_and_terms_by_white_space()
    {
        var rules = Read(" port=1 \t proto=udp;device=lo\n;off ");

        Assert.Equal(
            (3, true, 17, 2, 3, true),
            (rules.Count, rules[0].Ports.Contains(1), rules[0].Protocol, rules[1].Device.Length, rules[2].Number, rules[2].Reuse.Port == OptionValue.Unchanged));
    }

    [Theory]
    [InlineData("port=70000", "rule 1, port=70000: a port is out of range; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData("off; port=http", "rule 2, port=http: not a port; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData("addr=lo", "rule 1, addr=lo: not an IP address; allowed: IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1")]
    [InlineData("proto=TCP", "rule 1, proto=TCP: not a word that is allowed; allowed: tcp, udp")]
    [InlineData("comm=0123456789abcdef", "rule 1, comm=0123456789abcdef: longer than 15 bytes; allowed: names of programs, with * for any text, such as nginx,python*")]
    [InlineData("comm=nginx,", "rule 1, comm=nginx,: an entry is empty; allowed: names of programs, with * for any text, such as nginx,python*")]
    [InlineData("args=", "rule 1, args=: an entry is empty; allowed: the command line, with * for any text and for spaces")]
    [InlineData("uid=root", "rule 1, uid=root: not a number that is allowed; allowed: a user id 0-4294967294")]
    [InlineData("uid=4294967295", "rule 1, uid=4294967295: not a number that is allowed; allowed: a user id 0-4294967294")]
    [InlineData("uid=18446744073709551616", "rule 1, uid=18446744073709551616: not a number that is allowed; allowed: a user id 0-4294967294")]
    [InlineData("reuseport=yes", "rule 1, reuseport=yes: not a setting; allowed: 1 (set), 0 (clear), -1 (leave)")]
    [InlineData("reuseaddr=2", "rule 1, reuseaddr=2: not a setting; allowed: 1 (set), 0 (clear), -1 (leave)")]
    [InlineData("device=0123456789abcdef", "rule 1, device=0123456789abcdef: longer than 15 bytes; allowed: the name of a network interface")]
    [InlineData("guard=gid", "rule 1, guard=gid: not a word that is allowed; allowed: one or more of uid, exe, listener, with commas")]
    [InlineData("guard=uid,,exe", "rule 1, guard=uid,,exe: an entry is empty; allowed: one or more of uid, exe, listener, with commas")]
    [InlineData("backlog=0", "rule 1, backlog=0: not a number that is allowed; allowed: 1-999999")]
    [InlineData("backlog=-1", "rule 1, backlog=-1: not a number that is allowed; allowed: 1-999999")]
    [InlineData("backlog=1000000", "rule 1, backlog=1000000: not a number that is allowed; allowed: 1-999999")]
    [InlineData("incoming-cpu=8192", "rule 1, incoming-cpu=8192: not a number that is allowed; allowed: auto, or the number of a CPU 0-8191")]
    [InlineData("port=1 port=2", "rule 1, port=2: the rule has this term already; allowed: ports 1-65535 and ranges such as 80,8000-8010")]
    [InlineData("off off", "rule 1, off: the rule has this term already; allowed: off, without an action beside it")]
    [InlineData("off backlog=9", "rule 1, off backlog=9: a rule that is off changes nothing; allowed: off, without an action beside it")]
    [InlineData("prot=udp", $"rule 1, prot=udp: not a term; allowed: {Terms}")]
    [InlineData("443", $"rule 1, 443: not a term; allowed: {Terms}")]
    [InlineData("port", $"rule 1, port: not a term; allowed: {Terms}")]
    [InlineData("off=1", $"rule 1, off=1: not a term; allowed: {Terms}")]
    [InlineData("=1", $"rule 1, =1: not a term; allowed: {Terms}")]
    [InlineData("Port=1", $"rule 1, Port=1: not a term; allowed: {Terms}")]
    public void An_error_names_the_variable_the_rule_the_term_and_what_is_allowed(string text, string message) =>
        Assert.Equal($"LIBREUSEPORT_RULES: {message}", Describe(text));

    [Theory]
    [InlineData(";", "rule 1: the rule is empty")]
    [InlineData(" ", "rule 1,  : the rule is empty")]
    [InlineData("off;", "rule 2: the rule is empty")]
    [InlineData("off;;off", "rule 2: the rule is empty")]
    public void A_rule_without_a_term_is_an_error(string text, string message) =>
        Assert.StartsWith($"LIBREUSEPORT_RULES: {message}; allowed: up to 32 rules", Describe(text), StringComparison.Ordinal);

    [Fact]
    public void There_are_up_to_32_rules()
    {
        var most = string.Join(';', Enumerable.Range(1, 32).Select(static port => $"port={port}"));

        Assert.Equal(32, Read(most).Count);
        Assert.StartsWith("LIBREUSEPORT_RULES: rule 33, off: more than 32 rules; ", Describe($"{most};off"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Variable.Address), "::1")]
    [InlineData(nameof(Variable.Port), "80")]
    [InlineData(nameof(Variable.ReusePort), "1")]
    [InlineData(nameof(Variable.ReuseAddress), "0")]
    [InlineData(nameof(Variable.BindToDevice), "lo")]
    public void Rules_stand_in_place_of_the_variables_that_are_one_rule(string variable, string value)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Enum.Parse<Variable>(variable), value.Bytes(), ref rules));

        Assert.Equal(ParseError.SetTwice, SettingTable.Read(Variable.Rules, "off"u8, ref rules));
    }

    [Fact]
    public void An_empty_variable_and_the_debug_level_are_nothing_to_rules()
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReusePort, default, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Debug, "2"u8, ref rules));

        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Rules, "off"u8, ref rules));
        Assert.Equal((1, 2), (rules.Count, rules.DebugLevel));
    }

    [Theory]
    [InlineData("comm=nginx", true)]
    [InlineData("comm=apache,ngin*", true)]
    [InlineData("comm=apache", false)]
    [InlineData("args=nginx*-t", true)]
    [InlineData("args=*-t*", true)]
    [InlineData("args=-t", false)]
    [InlineData("comm=nginx args=*-s*", false)]
    [InlineData("comm=nginx args=*-t*", true)]
    public void Whether_a_rule_is_about_the_program_is_settled_at_load(string text, bool isMeant)
    {
        var rules = Read(text);

        rules.Complete(text.Bytes(), new ProgramFacts("nginx"u8, "nginx -c /etc/nginx.conf -t"u8));

        Assert.Equal(isMeant ? Conditions.None : Conditions.Never, rules[0].Conditions);
    }

    [Fact]
    public void Every_term_has_a_name_of_its_own_and_words_for_what_it_may_hold_and_what_it_does()
    {
        var terms = Enum.GetValues<Term>().Except([Term.None]).ToArray();

        Assert.Distinct(terms.Select(static term => Encoding.ASCII.GetString(TermTable.NameOf(term))));
        Assert.All(terms, static term =>
        {
            Assert.Equal(term, TermTable.Find(TermTable.NameOf(term)));
            Assert.False(TermTable.MeaningOf(term).IsEmpty);
            Assert.Contains(Encoding.ASCII.GetString(TermTable.NameOf(term)), Terms, StringComparison.Ordinal);
        });
        Assert.True(TermTable.NameOf((Term)(terms.Length + 1)).IsEmpty);
    }

    [Fact]
    public void The_page_of_the_library_has_the_rows_of_the_table()
    {
        var rows = File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs/reuseport.md"))
            .SkipWhile(static line => line != "| term | meaning |")
            .Skip(2)
            .TakeWhile(static line => line.Length > 0)
            .Select(static line => line.Replace("`", "", StringComparison.Ordinal));

        Assert.Equal(
            Enum.GetValues<Term>().Except([Term.None]).Select(static term =>
                $"| {Encoding.ASCII.GetString(TermTable.NameOf(term))} | {Encoding.ASCII.GetString(TermTable.MeaningOf(term))} |"),
            rows);
    }

    private static Rules Read(string text)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Rules, text.Bytes(), ref rules));
        return rules;
    }

    private static string Describe(string text)
    {
        var rules = default(Rules);
        var problem = SettingTable.Read(Variable.Rules, text.Bytes(), ref rules);
        Assert.NotEqual(ParseError.None, problem);
        var error = default(ConfigurationError);
        error.Set(Variable.Rules, text.Bytes(), problem, rules.Wrong);

        var line = new LogLine(0, 0);
        error.Describe(ref line);
        return Encoding.Latin1.GetString(line.Text);
    }
}
