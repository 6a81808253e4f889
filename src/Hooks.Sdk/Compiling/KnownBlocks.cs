using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Where in a method the address of a thread's block is in a local already.</summary>
/// <remarks>Two cases are enough for hooks: earlier in a run of instructions that no branch leads into, and everywhere in a
/// method that asked before its first branch. An exception that ends a run ends the process.</remarks>
internal sealed class KnownBlocks
{
    private readonly Dictionary<string, Block> _blocks = [];
    private readonly Dictionary<Instruction, int> _runs = [];
    private readonly MethodBody _body;

    /// <summary>Divides a method into runs, before anything in it is replaced.</summary>
    public KnownBlocks(MethodBody body)
    {
        _body = body;
        var targets = body.Instructions.SelectMany(Targets).Concat(body.ExceptionHandlers.SelectMany(Handlers)).ToHashSet();
        var (run, isFirst) = (0, true);
        foreach (var instruction in body.Instructions)
        {
            if (targets.Contains(instruction) || instruction.Previous is { OpCode.FlowControl: FlowControl.Branch or FlowControl.Return or FlowControl.Throw })
            {
                run++;
            }

            // Number 0 is what is executed at the beginning, once.
            isFirst &= run == 0;
            _runs.Add(instruction, isFirst ? 0 : run + 1);
            isFirst &= instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    /// <summary>The local of a block, and whether it has the address at an instruction. Afterwards it has.</summary>
    public (VariableDefinition Local, bool IsKnown) At(Instruction instruction, string assembly, TypeReference address)
    {
        if (!_blocks.TryGetValue(assembly, out var block))
        {
            _blocks.Add(assembly, block = new Block(new VariableDefinition(address)));
            _body.Variables.Add(block.Local);
        }

        var run = _runs[instruction];
        return (block.Local, block.Runs.Contains(0) || !block.Runs.Add(run));
    }

    private static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static IEnumerable<Instruction> Handlers(ExceptionHandler handler) =>
        ((Instruction?[])[handler.HandlerStart, handler.FilterStart]).OfType<Instruction>();

    private sealed record Block(VariableDefinition Local)
    {
        public HashSet<int> Runs { get; } = [];
    }
}
