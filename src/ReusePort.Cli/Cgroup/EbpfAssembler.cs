namespace ReusePort.Cli.Cgroup;

/// <summary>Puts a program together. All jumps go forward: it has no loop, and the kernel's verifier can follow it.</summary>
internal sealed class EbpfAssembler
{
    private readonly List<EbpfInstruction> _instructions = [];

    // The kernel refuses a program with instructions that nothing reaches; they are left out.
    private bool _isReached = true;

    /// <summary>The instructions.</summary>
    public EbpfInstruction[] Program => [.. _instructions];

    /// <summary>Adds an instruction that isn't a jump.</summary>
    public void Add(EbpfInstruction instruction)
    {
        if (_isReached)
        {
            _instructions.Add(instruction);
            _isReached = instruction != EbpfInstruction.Exit;
        }
    }

    /// <summary>Goes on at a label.</summary>
    public void Jump(EbpfLabel label)
    {
        Add(EbpfInstruction.Jump(), label);
        _isReached = false;
    }

    /// <summary>Goes on at a label if a register is so.</summary>
    public void JumpIf(EbpfComparison comparison, byte register, int value, EbpfLabel label) =>
        Add(EbpfInstruction.JumpIf(comparison, register, value), label);

    /// <summary>Places a label here.</summary>
    public void Place(EbpfLabel label)
    {
        foreach (var jump in label.Jumps)
        {
            // Counted from the instruction after the jump.
            _instructions[jump] = _instructions[jump] with { Offset = checked((short)(_instructions.Count - jump - 1)) };
            _isReached = true;
        }
    }

    private void Add(EbpfInstruction jump, EbpfLabel label)
    {
        if (_isReached)
        {
            label.Jumps.Add(_instructions.Count);
            _instructions.Add(jump);
        }
    }
}
