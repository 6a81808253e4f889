using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using Hooks;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;
using ReusePort.Decisions;
using ReusePort.Programs;
using ReusePort.Tests.Decisions;

namespace ReusePort.Tests.Fuzzing;

public class RuleFuzzTests
{
    [Fact]
    public void Rules_have_the_problem_or_decide_as_dictionaries_and_regular_expressions_do() =>
        Gen.Select(RandomRules.Text, RandomSocket.Any.Array[6]).Holds(static input =>
        {
            var (text, sockets) = input;
            var expected = text.Split(';').Select(static rule => new RuleOracle(rule)).ToArray();
            var wrong = Array.FindIndex(expected, static rule => rule.ParseError != ParseError.None);
            var isLong = expected.Length > Rules.MaxCount && (wrong < 0 || wrong >= Rules.MaxCount);

            var rules = default(Rules);
            var problem = RuleText.Read(text.Bytes(), ref rules);
            if (isLong)
            {
                Assert.Equal((ParseError.TooManyRules, Rules.MaxCount + 1), (problem, rules.Wrong.Rule));
                return false;
            }

            if (wrong >= 0)
            {
                Assert.Equal(
                    (expected[wrong].ParseError, wrong + 1, expected[wrong].WrongText),
                    (problem, rules.Wrong.Rule, Encoding.Latin1.GetString(rules.Wrong.Text.Of(text.Bytes()))));
                return false;
            }

            Assert.Equal((ParseError.None, expected.Length), (problem, rules.Count));
            foreach (var socket in sockets)
            {
                AssertDecides(rules, text, socket, Array.Find(expected, rule => rule.Holds(socket)));
            }

            return true;
        });

    private static unsafe void AssertDecides(Rules rules, string text, RandomSocket socket, RuleOracle? expected)
    {
        rules.Complete(text.Bytes(), new ProgramFacts(socket.ProgramName.Bytes(), socket.CommandLine.Bytes()));
        fixed (byte* start = SocketAddress.Of($"{socket.Address}", socket.Port))
        {
            var protocol = socket.Protocol == "tcp" ? NetinetIn.IPPROTO_TCP : NetinetIn.IPPROTO_UDP;
            ref readonly var rule = ref Decision.RuleFor(rules, new SocketFacts(new BoundAddress((SockAddr*)start), protocol, socket.User));
            if (Unsafe.IsNullRef(in rule))
            {
                Assert.Null(expected);
                return;
            }

            Assert.Equal(expected?.Actions, (rule.Reuse.Port, rule.Reuse.Address, rule.Device.Length, rule.Backlog, rule.IncomingCpu, rule.Guard));
        }
    }
}
